using Danchu.Core.Access;
using Danchu.Core.Checks;
using Danchu.Core.Days;
using Danchu.Core.Identifiers;
using Danchu.Core.Markup;
using Danchu.Core.Operations;
using Danchu.Core.Reports.Figures;

namespace Danchu.Core.Reports.Findings;

/// <summary>Checks a section as it is being typed, read out with its figures; saves nothing.</summary>
public sealed class CheckSection(LoadReport loadReport, LoadFigures loadFigures, CheckText checkText, TimeProvider clock)
{
    public async Task<Outcome<CheckedText>> ReadAsync(Actor actor, AssignmentId id, string key, string? typed, CancellationToken cancellationToken = default)
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
        if (text.Length > ReportSection.TextLimit)
        {
            return new Refusal($"Nội dung dài {text.Length} ký tự, tối đa {ReportSection.TextLimit} ký tự một mục.", "Text");
        }

        var figures = await loadFigures.ReadAsync(file, cancellationToken);
        var flat = FlattenDocument.From(new MarkupToBlocks(figures, _ => { }).Convert(text));
        return checkText.Read(flat.Text, clock.Today(), [.. flat.Figures.SelectMany(figure => BoundFigures.Of(figure, flat.Text, figures))]);
    }
}
