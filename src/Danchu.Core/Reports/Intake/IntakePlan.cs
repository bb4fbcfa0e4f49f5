using Danchu.Core.Markup;
using Danchu.Core.Operations;
using Danchu.Core.Reports.Figures;
using Danchu.Documents.Reading;

namespace Danchu.Core.Reports.Intake;

/// <summary>What is shown, and what would be done on confirmation.</summary>
internal sealed record IntakePlan(IntakeView View, IReadOnlyList<SectionText> Texts, IReadOnlyList<EnterFigures.Entry> Entries, IReadOnlyList<Refusal> Open);

/// <summary>A section of the file as markup, ready to be saved.</summary>
/// <param name="Revision">The revision it was compared with.</param>
internal sealed record SectionText(string Key, string Text, int Revision);

/// <summary>All that a plan is made from.</summary>
internal sealed record IntakeSource(
    OpenedReport File,
    UploadedReport Upload,
    DocxRead Read,
    FigureSource Figures,
    IReadOnlyDictionary<string, ReportSection> Sections,
    IReadOnlyDictionary<string, int> FactRevisions,
    string Stamp);
