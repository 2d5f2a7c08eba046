"""The staff site: blocks to HTML, put into frames that MkDocs Material prints, then dressed."""
