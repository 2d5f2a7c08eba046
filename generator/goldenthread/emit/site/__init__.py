"""The staff site: blocks to finished Markdown, built by MkDocs Material, then dressed."""
