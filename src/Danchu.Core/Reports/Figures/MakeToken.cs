using Danchu.Core.Access;
using Danchu.Core.Identifiers;
using Danchu.Core.Markup;
using Danchu.Core.Operations;

namespace Danchu.Core.Reports.Figures;

/// <summary>
/// A token put together from what a writer chose, with what it reads as now: sums, differences, ratios, other periods, one organisation, scales.
/// </summary>
public sealed class MakeToken(LoadReport loadReport, LoadFigures loadFigures)
{
    /// <summary>One figure of the token.</summary>
    /// <param name="Indicator">Its key.</param>
    /// <param name="Scope">The word of a scope; empty for the unit's own.</param>
    public sealed record Term(string? Indicator, string? Scope);

    /// <param name="Sign">"+", "-", or "tren" for a ratio; empty where there is one figure only.</param>
    /// <param name="Period">As tokens name it: 2021, 2022-Q1; several with commas. Empty for the report's own.</param>
    /// <param name="Organisation">Code of one organisation below, in place of the scopes.</param>
    /// <param name="Rounding">"tren", "gan", "khoang" before a scale, or empty.</param>
    /// <param name="Form">What stands behind the stroke; empty for the value.</param>
    public sealed record Choice(Term? First, string? Sign, Term? Second, string? Period, string? Organisation, string? Rounding, string? Form);

    /// <param name="Token">With its braces.</param>
    /// <param name="Shown">How it reads; empty where it cannot.</param>
    public sealed record Made(string Token, string Title, string Shown, string? Problem);

    public async Task<Outcome<Made>> ReadAsync(Actor actor, AssignmentId id, Choice choice, CancellationToken cancellationToken = default)
    {
        var opened = await loadReport.ReadAsync(actor, id, cancellationToken);
        if (opened is not Outcome<OpenedReport>.Done { Value: { Rights.InUnit: true } file })
        {
            return Denial.Absent;
        }

        if (!file.Rights.Writes)
        {
            return Denial.Forbidden;
        }

        if (FigureToken.Read(Inner(choice)) is not { } token)
        {
            return new Refusal("Chưa ghép được: chọn chỉ tiêu theo danh sách; kỳ ghi như 2021, 2022-Q1, 2021-H1 hoặc 2022-01-01..2022-03-17.", "Make");
        }

        var figures = await loadFigures.ReadAsync(file, [token.ToString()], cancellationToken);
        var resolved = ResolveToken.From(token.Inner, figures);
        return new Made(token.ToString(), resolved.Title, resolved.Problem is null ? resolved.Text : "", resolved.Problem);
    }

    private static string Inner(Choice choice)
    {
        var (first, second) = (Written(choice.First, choice), Written(choice.Second, choice));
        var sum = choice.Sign?.Trim() is { Length: > 0 } sign ? sign is "tren" ? $"{first}/{second}" : $"{first} {sign} {second}" : first;
        var form = $"{choice.Rounding?.Trim()} {choice.Form?.Trim()}".Trim();
        return form.Length == 0 ? sum : $"{sum}|{form}";
    }

    private static string Written(Term? term, Choice choice)
    {
        var scope = choice.Organisation?.Trim().ToUpperInvariant() is { Length: > 0 } code ? code : term?.Scope?.Trim() ?? "";
        var period = choice.Period?.Replace(" ", "", StringComparison.Ordinal) ?? "";
        return term?.Indicator?.Trim() + (scope.Length == 0 ? "" : "@" + scope) + (period.Length == 0 ? "" : ":" + period);
    }
}
