"""How a field of a record is declared: with an audience, a description and, maybe, a default.

``name: Line = public("The name people use.")`` says all three. A field declared in any other
way is for staff only, because what names no audience never leaves the house.
"""

from typing import Any
from typing import ClassVar

from pydantic import BaseModel
from pydantic import ConfigDict
from pydantic import Field
from pydantic_core import PydanticUndefined

from goldenthread.model.audience import Audience
from goldenthread.records.text import Reader
from goldenthread.records.text import Slug


def public(description: str, default: Any = PydanticUndefined) -> Any:
    """Declare a field that anybody may read."""
    return _declared(Audience.PUBLIC, description, default)


def commissioner(description: str, default: Any = PydanticUndefined) -> Any:
    """Declare a field for commissioners, inspectors and staff."""
    return _declared(Audience.COMMISSIONER, description, default)


def inspector(description: str, default: Any = PydanticUndefined) -> Any:
    """Declare a field for inspectors and staff."""
    return _declared(Audience.INSPECTOR, description, default)


def staff(description: str, default: Any = PydanticUndefined) -> Any:
    """Declare a field that never leaves the provider."""
    return _declared(Audience.STAFF, description, default)


def _declared(audience: Audience, description: str, default: Any) -> Any:
    return Field(
        default=default, description=description, json_schema_extra={"audience": audience.word}
    )


def audience_of(model: type[BaseModel], name: str) -> Audience:
    """Return who may read a field, written or computed; STAFF where it names no audience."""
    known = model.model_fields | model.model_computed_fields
    extra = known[name].json_schema_extra
    word = extra.get("audience") if isinstance(extra, dict) else None
    return Audience[str(word).upper()] if word else Audience.STAFF


class Part(BaseModel):
    """Something inside a record. Frozen; a field it does not know is refused."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


class Record(Part):
    """One thing described in a source file, addressed ``kind/id``.

    ``kind`` names it in sources, ``plural`` on pages; a file that holds one alone goes into
    ``folder`` when nobody says otherwise.
    """

    kind: ClassVar[str]
    plural: ClassVar[str]
    folder: ClassVar[str] = "pathways"

    id: Slug = public("A readable name of its own that is never used again for anything else.")
    audience: Reader = public(
        "The widest circle that may read this record: staff, inspector, commissioner or public.",
        Audience.STAFF,
    )

    def __hash__(self) -> int:
        """Spare pydantic's own hash a walk through every field: equal records share an address."""
        return hash(self.key)

    @property
    def key(self) -> str:
        """Return the record's address, ``kind/id``."""
        return f"{self.kind}/{self.id}"

    @property
    def title_words(self) -> str:
        """Return what people call the record: its title, its name, or its id in words."""
        words = getattr(self, "title", None) or getattr(self, "name", None)
        return str(words) if words else self.id.replace("-", " ")
