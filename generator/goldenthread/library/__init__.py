"""All the records of one folder tree: by id, with facts by address, quotes and audiences."""
