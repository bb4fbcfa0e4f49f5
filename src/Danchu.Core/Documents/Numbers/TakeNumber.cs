using System.Globalization;
using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Documents.Numbers;

/// <summary>
/// The next number of a unit's book, taken inside the transaction that signs or issues: the row stays locked until then, so that numbers
/// neither repeat nor leave gaps.
/// </summary>
public sealed class TakeNumber(DanchuDatabase database)
{
    /// <summary>Abbreviation of a letter (công văn) in Party symbols; State letters carry none.</summary>
    public const string LetterType = "CV";

    /// <param name="documentType">"BC", "CV" …</param>
    /// <param name="issuerSymbol">The issuer's part: "UBND", "BCĐ".</param>
    /// <param name="draftingUnit">Who drafted a State letter: "NV" in 1679/UBND-NV. Empty when none is written.</param>
    public async Task<TakenNumber> ExecuteAsync(
        OrganisationId organisation,
        ReportingLine line,
        string documentType,
        string issuerSymbol,
        DateOnly on,
        string draftingUnit = "",
        CancellationToken cancellationToken = default)
    {
        if (database.Database.CurrentTransaction is null)
        {
            throw new InvalidOperationException("A number is taken inside the transaction of the operation that uses it.");
        }

        var (bookLine, series) = (line.ToString(), SeriesOf(line, documentType, on));
        var taken = await database.Database.SqlQuery<int>(
            $"""
            INSERT INTO number_books (organisation_id, line, series, last) VALUES ({organisation.Value}, {bookLine}, {series}, 1)
            ON CONFLICT (organisation_id, line, series) DO UPDATE SET last = number_books.last + 1
            RETURNING last AS "Value"
            """).ToListAsync(cancellationToken);
        return new TakenNumber(taken[0], line, SymbolOf(line, documentType, issuerSymbol, draftingUnit));
    }

    /// <summary>
    /// State: one series a year over all types (NĐ 30/2020 Đ15). Party: one a type and term (HD 36-HD/VPTW, 05-HD/VPTW). Terms run from
    /// congress to congress, in the years divisible by 5; the year of a congress is counted to the old term, because congresses end it.
    /// </summary>
    public static string SeriesOf(ReportingLine line, string documentType, DateOnly on)
    {
        if (line != ReportingLine.Party)
        {
            return on.Year.ToString(CultureInfo.InvariantCulture);
        }

        var termStart = (on.Year - 1) / 5 * 5;
        return string.Create(CultureInfo.InvariantCulture, $"{documentType}/{termStart}-{termStart + 5}");
    }

    /// <summary>What follows the number: "BC-UBND", "UBND-NV", "BC/BCĐ", "CV/BCĐ".</summary>
    public static string SymbolOf(ReportingLine line, string documentType, string issuerSymbol, string draftingUnit = "")
    {
        if (line == ReportingLine.Party)
        {
            return $"{documentType}/{issuerSymbol}";
        }

        var parts = string.Equals(documentType, LetterType, StringComparison.Ordinal)
            ? new[] { issuerSymbol, draftingUnit }
            : [documentType, issuerSymbol];
        return string.Join('-', parts.Where(p => p.Length > 0));
    }
}

/// <summary>A document number given out: "161-BC/BCĐ" or "161/BC-UBND", by the form of its line.</summary>
/// <param name="Symbol">Without the number: "BC-UBND".</param>
public sealed record TakenNumber(int Number, ReportingLine Line, string Symbol)
{
    /// <summary>"04/BC-UBND", "496-BC/BCĐ": a leading zero under 10, joined by "/" (State, Front) or "-" (Party).</summary>
    public override string ToString() =>
        Number.ToString("00", CultureInfo.InvariantCulture) + (Line == ReportingLine.Party ? '-' : '/') + Symbol;
}
