using Danchu.Core.Organisations;
using Danchu.Core.Reports;

namespace Danchu.Tests.Reports;

public sealed class SignedNumberTests
{
    [Theory]
    [InlineData(ReportingLine.State, "2023-01-01", "2023")]
    [InlineData(ReportingLine.State, "2023-12-31", "2023")]
    [InlineData(ReportingLine.Front, "2024-01-01", "2024")]
    [InlineData(ReportingLine.Party, "2023-12-25", "BC/2020-2025")]
    [InlineData(ReportingLine.Party, "2025-06-30", "BC/2020-2025")]
    [InlineData(ReportingLine.Party, "2026-01-01", "BC/2025-2030")]
    public void Series_OfABook_IsTheYearOrTheTerm(ReportingLine line, string on, string series) =>
        TakeNumber.SeriesOf(line, "BC", DateOnly.Parse(on, System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(series);

    [Theory]
    [InlineData(ReportingLine.State, 4, "BC", "UBND", "", "04/BC-UBND")]
    [InlineData(ReportingLine.State, 1679, "CV", "UBND", "NV", "1679/UBND-NV")]
    [InlineData(ReportingLine.State, 12, "CV", "UBND", "", "12/UBND")]
    [InlineData(ReportingLine.Party, 496, "BC", "BCĐ", "", "496-BC/BCĐ")]
    [InlineData(ReportingLine.Party, 5, "CV", "BCĐ", "NV", "05-CV/BCĐ")]
    public void Symbol_IsWrittenAsTheFormHasIt(ReportingLine line, int number, string type, string issuer, string drafting, string symbol) =>
        new TakenNumber(number, line, TakeNumber.SymbolOf(line, type, issuer, drafting)).ToString().ShouldBe(symbol);
}
