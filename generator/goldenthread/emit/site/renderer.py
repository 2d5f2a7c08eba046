"""MkDocs in this process, made ready once to render one page after another."""

from __future__ import annotations

import logging
import os
from datetime import date
from pathlib import Path

from mkdocs.commands.build import get_context
from mkdocs.config import load_config
from mkdocs.structure.files import get_files
from mkdocs.structure.files import set_exclusions
from mkdocs.structure.nav import get_navigation
from mkdocs.structure.pages import Page

from goldenthread.emit.site.engine import environment
from goldenthread.emit.site.source import SiteError


class Renderer:
    """Renders pages of a staged folder as ``mkdocs build`` would, without a process for each."""

    def __init__(self, staged: Path, as_of: date) -> None:
        """Read the settings, the menu and the theme of ``staged``; they stay as they are now."""
        os.environ.update(environment(as_of))
        logging.getLogger("mkdocs").addHandler(logging.NullHandler())
        config = load_config(str(staged / "mkdocs.yml"))
        config.plugins.on_startup(command="serve", dirty=False)
        self._config = config.plugins.on_config(config)
        env = config.theme.get_env()
        files = get_files(config)
        files.add_files_from_theme(env, config)
        self._files = config.plugins.on_files(files, config=config)
        set_exclusions(self._files, config)
        nav = get_navigation(self._files, config)
        self._nav = config.plugins.on_nav(nav, config=config, files=self._files)
        self._env = config.plugins.on_env(env, config=config, files=self._files)

    def html(self, slug: str) -> str:
        """Return the undressed HTML of a page as its file stands now.

        Raises SiteError for a page that is not there and for a macro that fails; a whole build
        then says what is wrong.
        """
        file = self._files.get_file_from_path(f"{slug}.md")
        if file is None:
            raise SiteError(f'There was no page "{slug}" when the site was last built whole.')
        page = file.page or Page(None, file, self._config)
        try:
            self._read(page)
            return self._printed(page)
        except SystemExit as stop:
            raise SiteError(f'A macro on the page "{slug}" failed.') from stop

    def _read(self, page: Page) -> None:
        plugins, config, files = self._config.plugins, self._config, self._files
        page = plugins.on_pre_page(page, config=config, files=files)
        page.read_source(config)
        page.markdown = plugins.on_page_markdown(
            page.markdown or "", page=page, config=config, files=files
        )
        page.render(config, files)
        page.content = plugins.on_page_content(
            page.content or "", page=page, config=config, files=files
        )

    def _printed(self, page: Page) -> str:
        plugins, config = self._config.plugins, self._config
        page.active = True
        context = get_context(self._nav, self._files, config, page)
        template = self._env.get_template(page.meta.get("template", "main.html"))
        context = plugins.on_page_context(context, page=page, config=config, nav=self._nav)
        printed = plugins.on_post_page(template.render(context), page=page, config=config)
        page.active = False
        return str(printed)
