using Danchu.Core.Access;
using Danchu.Core.Checks;
using Danchu.Core.Days;
using Danchu.Core.Identifiers;
using Danchu.Core.Markup;
using Danchu.Core.Operations;
using Danchu.Core.Reports.Figures;

namespace Danchu.Core.Reports.Findings;

/// <summary>Checks a section as it is being typed, read out with its figures and held against the form; saves nothing.</summary>
public sealed class CheckSection(LoadReport loadReport, LoadFigures loadFigures, CheckText checkText, TimeProvider clock)
{
    /// <param name="Text">What the checker found.</param>
    /// <param name="Stated">Numbers as typed that say a figure of the form without being bound to it.</param>
    /// <param name="Shown">The figures of the text as typed.</param>
    public sealed record View(CheckedText Text, IReadOnlyList<StatedNumber> Stated, IReadOnlyList<ShownFigure> Shown);

    public async Task<Outcome<View>> ReadAsync(Actor actor, AssignmentId id, string key, string? typed, CancellationToken cancellationToken = default)
    {
        var opened = await loadReport.ReadAsync(actor, id, cancellationToken);
        if (opened is not Outcome<OpenedReport>.Done { Value: var file }
            || !file.Rights.InUnit
            || !file.WrittenSections.Any(s => string.Equals(s.Key, key, StringComparison.Ordinal)))
        {
            return Denial.Absent;
        }

        if (!file.Rights.Writes)
        {
            return Denial.Forbidden;
        }

        var text = InputText.Lines(typed);
        if (ReportSection.RefuseLength(text) is { } refusal)
        {
            return refusal;
        }

        var figures = await loadFigures.ReadAsync(file, [text], cancellationToken);
        var flat = FlattenDocument.From(new MarkupToBlocks(figures, _ => { }).Convert(text));
        var own = FormFacts.Of(file, figures);
        return new View(
            checkText.Read(flat.Text, clock.Today(), BoundFigures.In(flat, figures), own),
            FindStated.In(text, figures, own),
            ShownFigure.In([text], figures));
    }
}
