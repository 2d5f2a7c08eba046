#!/bin/sh
# Checks a library in any CI: check.sh VERSION [FOLDER FOR REPORTS]
# VERSION is the branch, tag or commit that the change is held against; leave it empty to check everything.
set -u
since=${1:-}
reports=${2:-build/reports}
mkdir -p "$reports" || exit 3

check() { goldenthread check ${since:+--changed-since "$since"} "$@"; }

check --format sarif >"$reports/goldenthread.sarif"
check --format junit >"$reports/goldenthread.xml"
check
