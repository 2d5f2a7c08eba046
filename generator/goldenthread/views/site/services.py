"""Our services: each leads to its council, its numbers and its pathways."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.model.block import Block
from goldenthread.model.block import Page
from goldenthread.model.inline import Inline
from goldenthread.model.inline import Link
from goldenthread.records.authority import Authority
from goldenthread.records.provider import Provider
from goldenthread.records.provider import RoleHolder
from goldenthread.records.provider import Service
from goldenthread.records.provider import ServiceType
from goldenthread.views.acting import role_name
from goldenthread.views.crisis import crisis_slug
from goldenthread.views.places import all_linked
from goldenthread.views.places import linked
from goldenthread.views.site.emergency import emergency
from goldenthread.views.site.pathway import pathway_slug
from goldenthread.views.site.sections import TEAMS
from goldenthread.views.texts import paragraphs
from goldenthread.views.view import View
from goldenthread.views.write import Content
from goldenthread.views.write import bullets
from goldenthread.views.write import capital
from goldenthread.views.write import details
from goldenthread.views.write import head
from goldenthread.views.write import inlines
from goldenthread.views.write import joined
from goldenthread.views.write import para
from goldenthread.views.write import to


def service_pages(view: View) -> Iterator[Page]:
    """Yield the list of services with the provider, and a page for each service."""
    yield Page(
        slug="services/index",
        title="Our services",
        blocks=(*_services(view), *_provider(view)),
        section=TEAMS,
        description="Our services, the council of each, and who runs them.",
    )
    yield from (_page(view, each) for each in view.library.all(Service))


def _services(view: View) -> tuple[Block, ...]:
    rows: list[tuple[Inline | str, ...]] = []
    for each in view.library.all(Service):
        kind = view.library.find(ServiceType, each.service_type)
        authority = view.library.find(Authority, each.authority)
        about: tuple[Inline | str, ...] = (capital(view.quote(kind, "name")),) if kind else ()
        place = (", ", view.quote(authority, "short")) if authority else ()
        rows.append((linked(view, each.key), " ", *about, *place))
    return bullets(rows)


def _provider(view: View) -> Iterator[Block]:
    provider = view.library.find(Provider, view.library.settings.provider)
    if provider is None:
        return
    yield head(2, "Who we are", anchor="provider")
    yield from paragraphs(view, provider, "about")
    said = {
        "Name": "name",
        "Registered name": "legal_name",
        "Legal form": "legal_form",
        "Company number": "company_number",
        "Charity number": "charity_number",
        "CQC provider id": "cqc_provider_id",
        "Nominated individual": "nominated_individual",
        "Safeguarding lead": "safeguarding_lead",
        "Address": "address",
    }
    rows = [(name, _value(view, provider, field)) for name, field in said.items()]
    phone = (view.call(provider, "phone", provider.name),) if view.has(provider, "phone") else ()
    website = _address(view, provider, "website", "")
    email = _address(view, provider, "email", "mailto:")
    yield from details([*rows, ("Website", website), ("Email", email), ("Telephone", phone)])


def _address(view: View, provider: Provider, field: str, scheme: str) -> Content:
    """Return a web or email address as it is typed, to press."""
    if not view.has(provider, field):
        return ()
    found = view.quote(provider, field)
    return (Link((found,), f"{scheme}{found.value}"),)


def _value(view: View, record: Provider | Service, field: str) -> Content:
    return (capital(view.quote(record, field)),) if view.has(record, field) else ()


def _page(view: View, service: Service) -> Page:
    return Page(
        slug=f"services/{service.id}",
        title=service.name,
        blocks=tuple(_blocks(view, service)),
        section=TEAMS,
        description=f"{service.name}: its council, its managers and what to do there.",
        sources=(service.key,),
    )


def _blocks(view: View, service: Service) -> Iterator[Block]:
    authority = view.library.find(Authority, service.authority)
    yield from emergency(view, service.authority)
    if authority:
        yield para("This service is in ", linked(view, authority.key), ".", style="lead")
        page = to(crisis_slug(authority.id), "Who to call in ", view.quote(authority, "short"))
        yield from bullets([(page, " Day and night numbers of the council")])
    yield head(2, "Our own manager on call", anchor="on-call")
    yield from _on_call(view, service)
    yield head(2, "What to do here", anchor="pathways")
    yield from bullets(
        (to(pathway_slug(each), view.quote(each.pathway, "title")),)
        for each in view.bindings_of(service.authority)
        if service.service_type in each.pathway.service_types
    )
    yield head(2, "About the service", anchor="about")
    yield from paragraphs(view, service, "about")
    yield from details(_details(view, service))


def _on_call(view: View, service: Service) -> Iterator[Block]:
    role = role_name(view, service.on_call)
    if role:
        yield para("The ", role, " answers when the manager is not there.")
    for field, about in (("on_call_phone", "On call"), ("phone", "Service")):
        if view.has(service, field):
            yield para(view.call(service, field, f"{service.name}: {about.lower()}"))


def _details(view: View, service: Service) -> Iterator[tuple[str, Content]]:
    kind = view.library.find(ServiceType, service.service_type)
    yield "Type", (capital(view.quote(kind, "name")),) if kind else ()
    yield "Address", _value(view, service, "address")
    yield "Registered manager", _manager(view, service)
    yield "CQC location id", _value(view, service, "cqc_location_id")
    yield "Regulated activities", _value(view, service, "regulated_activities")
    yield "People supported", _value(view, service, "people")
    yield "Of these, with a regulated activity", _value(view, service, "people_in_scope")
    placing = getattr(service, "placing_authorities", ())
    yield "Other councils that place people here", all_linked(view, "authority", placing)
    rated: Content = _value(view, service, "rating")
    if service.rated_on:
        rated = inlines(*rated, ", published on ", view.quote(service, "rated_on"))
    yield "CQC rating", rated


def _manager(view: View, service: Service) -> Content:
    """Return who is the registered manager here, for staff, or else the role."""
    holders = [
        each
        for each in view.library.all(RoleHolder)
        if each.role == service.registered_manager and each.service == service.id
    ]
    role = role_name(view, service.registered_manager)
    names = joined((Link((view.quote(each, "name"),), _role_page(each)),) for each in holders)
    return names or ((capital(role),) if role else ())


def _role_page(holder: RoleHolder) -> str:
    return f"page:who-does-what/index#{holder.role}"
