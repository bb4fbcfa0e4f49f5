using System.Text;
using Danchu.Checking;
using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Markup;
using Danchu.Core.Operations;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Reports.Figures;

/// <summary>
/// Binds numbers of a section to the facts they say: the digits become tokens, so that the text shows what the form says. Either all numbers that already
/// agree with the form, or those that contradict one fact.
/// </summary>
[Named("Gắn số liệu vào lời văn")]
public sealed class BindFigures(DanchuDatabase database, LoadReport loadReport, LoadFigures loadFigures, SaveSection saveSection, MakeChange makeChange)
{
    /// <param name="Name">The fact that numbers contradict, as the finding names it; null or empty binds every number that agrees with its fact.</param>
    public sealed record Input(AssignmentId AssignmentId, string Key, string? Name = null);

    /// <param name="Text">The markup with the numbers bound.</param>
    public sealed record Bound(string Text, int Count);

    /// <summary>Binds in the text as it is being typed; saves nothing.</summary>
    public async Task<Outcome<Bound>> ReadAsync(Actor actor, Input input, string? typed, CancellationToken cancellationToken = default)
    {
        var opened = await loadReport.ReadAsync(actor, input.AssignmentId, cancellationToken);
        if (opened is not Outcome<OpenedReport>.Done { Value: { Rights.InUnit: true } file })
        {
            return Denial.Absent;
        }

        var text = InputText.Lines(typed);
        if (ReportSection.RefuseLength(text) is { } refusal)
        {
            return refusal;
        }

        return file.Rights.Writes ? await BindAsync(file, input, text, cancellationToken) : Denial.Forbidden;
    }

    /// <summary>Binds in the text as it is kept, and saves it.</summary>
    /// <returns>How many numbers were bound.</returns>
    public Task<Outcome<int>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default) => makeChange.ExecuteAsync(
        this,
        actor,
        change => loadReport.LockAsync(actor, input.AssignmentId, rights => rights.Writes, cancellationToken)
            .ThenAsync(file => StepAsync(change, actor, file, input, cancellationToken)),
        cancellationToken);

    private async Task<Outcome<int>> StepAsync(Change change, Actor actor, OpenedReport file, Input input, CancellationToken cancellationToken)
    {
        var section = await database.ReportSections.FirstOrDefaultAsync(s => s.ReportId == file.Report.Id && s.Key == input.Key, cancellationToken);
        var bound = await BindAsync(file, input, section?.Text ?? "", cancellationToken);
        if (section is null || bound.Count == 0)
        {
            return new Refusal("Câu này đã thay đổi sau khi mở trang, không còn số nào để gắn. Hãy xem lại danh sách dưới đây.");
        }

        var saved = await saveSection.StepAsync(
            change, actor, file, new SaveSection.Input(input.AssignmentId, input.Key, bound.Text, section.Revision), cancellationToken);
        if (saved is Outcome<SaveSection.Saved>.Done { Value.NamesMore: true })
        {
            await saveSection.CountNamedAsync(change, actor, file, cancellationToken);
        }

        return saved is Outcome<SaveSection.Saved>.Refused refused ? refused.Reasons.ToList() : bound.Count;
    }

    private async Task<Bound> BindAsync(OpenedReport file, Input input, string text, CancellationToken cancellationToken)
    {
        var figures = await loadFigures.ReadAsync(file, [text], cancellationToken);
        List<StatedNumber> chosen = [.. FindStated.In(text, figures, FormFacts.Of(file, figures)).Where(stated => Chosen(stated, input))];
        return new Bound(Replace(text, chosen), chosen.Count);
    }

    private static bool Chosen(StatedNumber stated, Input input) => string.IsNullOrEmpty(input.Name)
        ? stated.Agrees
        : !stated.Agrees && string.Equals(stated.Fact.Name, input.Name, StringComparison.Ordinal);

    /// <summary>Last period's text with the numbers bound that were its figures of what is asked again.</summary>
    /// <param name="figures">Of last period's report, as they were signed.</param>
    internal static string AsBefore(OpenedReport file, string text, FigureSource figures)
    {
        var own = FormFacts.Of(file, figures) with { Year = file.Period.To.Year - 1 };
        return Replace(text, FindStated.In(text, figures, own).Where(stated => stated.Agrees));
    }

    internal static string Replace(string text, IEnumerable<StatedNumber> chosen)
    {
        var bound = new StringBuilder(text.Length);
        var at = 0;
        foreach (var stated in chosen.OrderBy(stated => stated.Span.Start))
        {
            bound.Append(text, at, stated.Span.Start - at).Append(stated.Token);
            at = AfterSign(text, stated);
        }

        return bound.Append(text, at, text.Length - at).ToString();
    }

    // The token writes the percent sign itself.
    private static int AfterSign(string text, StatedNumber stated)
    {
        var at = stated.Span.End;
        var sign = at;
        while (sign < text.Length && text[sign] == ' ')
        {
            sign++;
        }

        return stated.Token.Form.Style == TokenStyle.Percentage && sign < text.Length && text[sign] == '%' ? sign + 1 : at;
    }
}
