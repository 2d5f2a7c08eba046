"""The pages of the staff site: one module a family of pages."""
