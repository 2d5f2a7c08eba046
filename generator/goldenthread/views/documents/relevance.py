"""Which records have to do with one service, so that its pack holds these and no others."""

from __future__ import annotations

from goldenthread.library.library import Kind
from goldenthread.library.library import Library
from goldenthread.records.case_example import CaseExample
from goldenthread.records.fields import Record
from goldenthread.records.governance import Audit
from goldenthread.records.governance import Learning
from goldenthread.records.governance import Meeting
from goldenthread.records.governance import SupervisionPrompt
from goldenthread.records.pathway import Pathway
from goldenthread.records.provider import Role
from goldenthread.records.provider import Service
from goldenthread.records.sharing import ShareEntry


def of_service(library: Library, model: type[Kind], service: Service) -> tuple[Kind, ...]:
    """Return the records of one kind that have to do with a service, by id."""
    return tuple(each for each in library.all(model) if concerns(library, each, service))


def works_at(library: Library, role_id: str, service: Service) -> bool:
    """Say whether a role works at a service; one that names no service works at all."""
    role = library.find(Role, role_id)
    return role is not None and (not role.services or service.id in role.services)


def concerns(library: Library, record: Record, service: Service) -> bool:
    """Say whether a record has to do with a service.

    An audit does when it names the service or none; a case example by the type of service; a
    meeting by the authority; a lesson when one thing that it came from does.
    """
    match record:
        case Audit(services=services):
            return not services or service.id in services
        case CaseExample(service_type=kind):
            return kind == service.service_type
        case Meeting(authority=authority):
            return authority in (None, service.authority)
        case Pathway(service_types=kinds):
            return service.service_type in kinds
        case ShareEntry(case=case):
            example = library.find(CaseExample, case)
            return example is None or concerns(library, example, service)
        case SupervisionPrompt(for_roles=roles):
            return any(works_at(library, each, service) for each in roles)
        case Learning(came_from=sources):
            found = [library.entries[key].record for key in sources]
            return not found or any(
                isinstance(each, Learning) or concerns(library, each, service) for each in found
            )
    return True
