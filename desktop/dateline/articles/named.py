"""The elements of a web page to which its author gave a name, in one walk however large the page is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement


def named(page: HtmlElement) -> Iterator[HtmlElement]:
    """Yield what has a class or an id below the body, in the order of the page.

    A path such as ``//body//*[@class]`` sorts what it found, which takes minutes on a page of some megabytes.
    """
    body = next(page.iter("body"), None)
    if body is not None:
        for element in body.iterdescendants():
            if element.get("class") is not None or element.get("id") is not None:
                yield element
