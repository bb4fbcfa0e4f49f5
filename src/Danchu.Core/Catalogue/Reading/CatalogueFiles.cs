using Danchu.Core.Law;

namespace Danchu.Core.Catalogue.Reading;

/// <summary>Everything in the folder catalogue/ that this reader knows, checked against each other.</summary>
public sealed record CatalogueFiles(
    IReadOnlyList<KindEntry> Kinds,
    IReadOnlyList<LineEntry> Lines,
    IReadOnlyList<CalendarEntry> Calendars,
    IReadOnlyList<IndicatorRow> Indicators,
    IReadOnlyList<OutlineFile> Outlines,
    IReadOnlyList<FormFile> Forms,
    IReadOnlyList<RubricFile> Rubrics,
    IReadOnlyList<LegalDocumentRow> LegalDocuments);
