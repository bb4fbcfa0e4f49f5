using Danchu.Checking;
using Danchu.Core.Law;

namespace Danchu.Core.Checks;

/// <summary>Checks a text against itself and the register of legal documents. It stores nothing and needs no database.</summary>
public sealed class CheckText(LegalRegister register)
{
    private const int LongText = 300_000;

    // Of all on this node: a long text is read when the one before it has been.
    private static readonly SemaphoreSlim LongTexts = new(1);

    /// <summary>The same for texts that are not refused for their length, such as a whole report: long ones one after the other.</summary>
    public async Task<CheckedText> ReadInTurnAsync(
        string text, DateOnly? reportDate, BoundText bound, OwnFacts own, CancellationToken cancellationToken = default)
    {
        if (text.Length < LongText)
        {
            return Read(text, reportDate, bound, own);
        }

        await LongTexts.WaitAsync(cancellationToken);
        try
        {
            return Read(text, reportDate, bound, own);
        }
        finally
        {
            LongTexts.Release();
        }
    }

    /// <param name="reportDate">The report's date where the text has none of its own.</param>
    /// <param name="bound">What of the text the program wrote.</param>
    /// <param name="own">The form of the report that the text belongs to.</param>
    public CheckedText Read(string text, DateOnly? reportDate = null, BoundText? bound = null, OwnFacts? own = null)
    {
        var (facts, year, unit) = own ?? OwnFacts.None;
        var result = Checker.Read(
            text,
            new CheckOptions
            {
                ReportDate = reportDate, Register = register.Rows, Bound = bound?.Figures ?? [], Told = bound?.Told ?? [],
                Facts = facts, Year = year, Unit = unit,
            });
        return new CheckedText(text, result, [.. result.Findings.Select(finding => new Remark(finding, ComposeMessage.Of(finding, text)))]);
    }
}
