"""What search engines and catalogues read: schema.org descriptions, one for each kind of page."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

from bot.model import ComparePage, GuidePage, OrganPage, OrgansPage, ReportPage

_CONTEXT = {"@context": "https://schema.org", "inLanguage": "zh-CN", "isAccessibleForFree": True}


def address_of(base_url: str, document: str, revision: str) -> str:
    return f"{base_url}/r/{quote(document)}/{revision}"


def of_report(page: ReportPage, base_url: str) -> dict[str, Any]:
    url = address_of(base_url, page.document, page.revision)
    return {
        **_CONTEXT,
        "@type": ["Report", "Dataset"],
        "name": page.title,
        "description": f"{page.title}：各表的每一格和正文，可以逐格引用。",
        "url": url,
        "version": page.revision,
        "temporalCoverage": str(page.year or ""),
        "creator": {"@type": "GovernmentOrganization", "name": page.organ},
        "distribution": [_download(f"{url}?format=csv", "text/csv"), _download(f"{url}?format=json", _JSON)],
    }


def of_guide(page: GuidePage, base_url: str) -> dict[str, Any]:
    return {
        **_CONTEXT,
        "@type": "Article",
        "headline": page.title,
        "url": address_of(base_url, page.document, page.revision),
        "version": page.revision,
        "dateModified": page.as_of,
        "citation": list(page.articles),
    }


def of_organ(page: OrganPage, base_url: str) -> dict[str, Any]:
    url = f"{base_url}/organs/{quote(page.organ, safe='')}"
    years = [report.year for report in page.reports]
    return {
        **_CONTEXT,
        "@type": "Dataset",
        "name": f"{page.organ}政府信息公开工作年度报告的数据",
        "description": f"{page.organ}历年政府信息公开工作年度报告各表的每一格，注明是否认得准。",
        "url": url,
        "temporalCoverage": f"{min(years)}/{max(years)}",
        "creator": {"@type": "GovernmentOrganization", "name": page.organ},
        "hasPart": [
            {"@type": "Report", "name": r.title, "url": address_of(base_url, r.document, r.revision)}
            for r in page.reports
        ],
        "distribution": [_download(f"{url}.csv", "text/csv"), _download(f"{url}.json", _JSON)],
    }


def of_organs(page: OrgansPage, base_url: str) -> dict[str, Any]:
    """The organs of one year, or the part of them that one page shows."""
    return {
        **_CONTEXT,
        "@type": "DataCatalog",
        "name": f"{page.year}年各机关的政府信息公开工作年度报告",
        "url": f"{base_url}/organs?year={page.year}",
        "temporalCoverage": str(page.year),
        "dataset": [
            {"@type": "Dataset", "name": organ, "url": f"{base_url}/organs/{quote(organ, safe='')}"}
            for organ, _, _ in page.rows
        ],
    }


def of_comparison(page: ComparePage, name: str, url: str) -> dict[str, Any]:
    years = page.years or (0,)
    return {
        **_CONTEXT,
        "@type": "Dataset",
        "name": f"{name}：{'、'.join(organ for organ, _ in page.organs)}",
        "description": "几个机关政府信息公开工作年度报告里同一格的数，注明是否认得准。",
        "url": url,
        "temporalCoverage": f"{min(years)}/{max(years)}",
        "creator": [{"@type": "GovernmentOrganization", "name": organ} for organ, _ in page.organs],
        "distribution": [_download(f"{url}&format=csv", "text/csv"), _download(f"{url}&format=json", _JSON)],
    }


_JSON = "application/json"


def _download(url: str, kind: str) -> dict[str, str]:
    return {"@type": "DataDownload", "contentUrl": url, "encodingFormat": kind}
