using Danchu.Checking;
using Danchu.Core.Law;

namespace Danchu.Core.Checks;

/// <summary>Checks a text against itself and the register of legal documents. It stores nothing and needs no database.</summary>
public sealed class CheckText(LegalRegister register)
{
    /// <param name="reportDate">The report's date where the text has none of its own.</param>
    /// <param name="bound">Figures of the text that are known because they are bound to facts.</param>
    /// <param name="own">The form of the report that the text belongs to.</param>
    public CheckedText Read(string text, DateOnly? reportDate = null, IReadOnlyList<KnownFigure>? bound = null, OwnFacts? own = null)
    {
        var (facts, year, unit) = own ?? OwnFacts.None;
        var result = Checker.Read(
            text,
            new CheckOptions { ReportDate = reportDate, Register = register.Rows, Bound = bound ?? [], Facts = facts, Year = year, Unit = unit });
        return new CheckedText(text, result, [.. result.Findings.Select(finding => new Remark(finding, ComposeMessage.Of(finding, text)))]);
    }
}
