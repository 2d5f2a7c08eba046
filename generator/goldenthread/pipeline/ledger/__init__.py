"""The ledger: where each record has to be shown, and whether it is.

What has to be shown is worked out here from the records, and not by those who make the pages:
two who agree are believed.
"""
