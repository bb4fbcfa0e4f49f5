using Danchu.Core.Duties;
using Danchu.Core.Forms;
using Danchu.Core.Indicators;
using Danchu.Core.Law;
using Danchu.Core.Outlines;
using Danchu.Core.Periods;
using Danchu.Core.Registers;
using Danchu.Core.Rubrics;
using Danchu.Core.Rules;

namespace Danchu.Core.Catalogue.Reading;

/// <summary>The content of the folder catalogue/, its files checked against each other.</summary>
public sealed record CatalogueFiles(
    IReadOnlyList<KindEntry> Kinds,
    IReadOnlyList<LineEntry> Lines,
    IReadOnlyList<Calendar> Calendars,
    IReadOnlyList<InFile<Indicator>> Indicators,
    IReadOnlyList<InFile<Outline>> Outlines,
    IReadOnlyList<InFile<StatisticalForm>> Forms,
    IReadOnlyList<InFile<Rubric>> Rubrics,
    IReadOnlyList<InFile<ValidationRule>> Rules,
    IReadOnlyList<InFile<Register>> Registers,
    IReadOnlyList<DraftSentence> Sentences,
    IReadOnlyList<InFile<Duty>> Duties,
    IReadOnlyList<LegalDocumentRow> LegalDocuments);
