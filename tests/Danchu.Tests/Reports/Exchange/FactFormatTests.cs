using System.Text;
using Danchu.Core.Facts;
using Danchu.Core.Operations;
using Danchu.Core.Periods;
using Danchu.Core.Reports.Exchange;
using Danchu.Tests.Support;

namespace Danchu.Tests.Reports.Exchange;

/// <summary>Figures written for other systems read back as they were; what is no such file is refused.</summary>
public sealed class FactFormatTests
{
    private static readonly ExchangedFacts Facts = new(
        "H26.01", PeriodOf(PeriodKind.Half, 2), "bieu-xa",
        [
            new ExchangedFact("dien-tich", Figure.Of(75.26m)), new ExchangedFact("ho", Figure.Of(1078)), new ExchangedFact("khong", Figure.Of(0)),
            new ExchangedFact("ty-le", Figure.OfRatio(43, 49)), new ExchangedFact("loi", Figure.OfText("Bản \"Pả\"; xã, huyện\nvà =SUM(A1)")),
            new ExchangedFact("cong-thuc", Figure.OfText("=cmd|' /C calc'!A0")), new ExchangedFact("nhay", Figure.OfText("'trích")),
            new ExchangedFact("kps", Figure.NotArisen), new ExchangedFact("ccsl", Figure.NotAvailable),
        ]);

    [Fact]
    public void DataValueSet_ReadBack_IsWhatWasWritten() => Check(DataValueSet.Read(Text(DataValueSet.Write(Facts))), "2023S2");

    [Fact]
    public void Csv_ReadBack_IsWhatWasWritten()
    {
        var text = Text(FactCsv.Write(Facts));

        text.ShouldContain(";75,26;");
        text.ShouldContain("'=cmd");
        Check(FactCsv.Read(text), "2023S2");
    }

    [Fact]
    public void SdmxCsv_ReadBack_IsWhatWasWritten()
    {
        var text = Text(SdmxCsv.Write(Facts));

        text.ShouldContain("dataflow,DANCHU:FACTS(1.0),R,H26.01,ty-le,DEN,2023-S2,49,A");
        Check(SdmxCsv.Read(text), "2023-S2");
    }

    [Theory]
    [InlineData("75,26", 75.26)]
    [InlineData("75.26", 75.26)]
    [InlineData("-3", -3.0)]
    [InlineData("1.078,5", null)]
    [InlineData("1,078,000", null)]
    [InlineData("1 078", null)]
    [InlineData("1e9", null)]
    [InlineData("٣", null)]
    [InlineData("", null)]
    public void Number_OfAnotherSystem_HasOneReadingOrNone(string value, double? number) =>
        new FactCell("", "", "", "", FactPart.Whole, value).Number.ShouldBe((decimal?)number);

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"dataValues\":{}}")]
    [InlineData("{\"dataValues\":[1]}")]
    [InlineData("{\"dataValues\":[{\"value\":\"1\"}]}")]
    [InlineData("{\"dataValues\":[{\"dataElement\":\"ho\",\"categoryOptionCombo\":\"nam\",\"value\":\"1\"}]}")]
    [InlineData("{\"dataValues\":[{\"dataElement\":\"ho\",\"value\":\"1\"}")]
    public void DataValueSet_ThatIsNone_IsRefused(string text) => DataValueSet.Read(text).ShouldBeOfType<Outcome<List<FactCell>>.Refused>();

    [Fact]
    public void DataValueSet_TooDeepOrTooLong_IsRefused()
    {
        DataValueSet.Read(new string('[', 5000)).RefusalMessages().ShouldHaveSingleItem().ShouldContain("Không đọc được JSON");
        var many = string.Join(',', Enumerable.Repeat("{\"dataElement\":\"ho\",\"value\":\"1\"}", DataValueSet.Most + 1));
        DataValueSet.Read($"{{\"dataValues\":[{many}]}}").RefusalMessages().ShouldHaveSingleItem().ShouldContain("chia nhỏ");
    }

    [Theory]
    [InlineData("don_vi;ky;gia_tri\nA;2023;1", "thiếu cột “chi_tieu”")]
    [InlineData("don_vi;ky;chi_tieu;gia_tri;la\nA;2023;ho;1;x", "không được dùng")]
    [InlineData("", "tệp trống")]
    public void Csv_ThatIsNone_IsRefused(string text, string part) => FactCsv.Read(text).RefusalMessages()[0].ShouldContain(part);

    [Fact]
    public void SdmxCsv_WithAnUnknownPartOrAction_IsRefused() =>
        SdmxCsv.Read("REF_AREA,INDICATOR,PART,TIME_PERIOD,OBS_VALUE,ACTION\nA,ho,X,2023,1,R\nA,ho,_Z,2023,1,Z").RefusalMessages().Count.ShouldBe(2);

    [Theory]
    [InlineData(PeriodKind.Year, 1, "2023", "2023")]
    [InlineData(PeriodKind.Quarter, 3, "2023Q3", "2023-Q3")]
    [InlineData(PeriodKind.Month, 4, "202304", "2023-04")]
    [InlineData(PeriodKind.NineMonths, 1, "2022-10-01/2023-09-30", "2022-10-01/2023-09-30")]
    [InlineData(PeriodKind.Own, 1, "2022-10-01/2023-09-30", "2022-10-01/2023-09-30")]
    public void Period_HasItsCode(PeriodKind kind, int ordinal, string dhis, string sdmx)
    {
        var period = PeriodOf(kind, ordinal);

        PeriodCode.OfDhis(period).ShouldBe(dhis);
        PeriodCode.OfSdmx(period).ShouldBe(sdmx);
        PeriodCode.Names("2024", period).ShouldBeFalse();
    }

    private static ReportingPeriod PeriodOf(PeriodKind kind, int ordinal) => new()
    {
        Calendar = "duong-lich", Kind = kind, Year = 2023, Ordinal = ordinal, Name = "Kỳ", From = new DateOnly(2022, 10, 1), To = new DateOnly(2023, 9, 30),
    };

    private static string Text(byte[] bytes) => Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF');

    private static void Check(Outcome<List<FactCell>> read, string period)
    {
        var cells = read.ShouldBeDone();
        cells.ShouldAllBe(cell => cell.Unit == "H26.01" && cell.Period == period && !cell.Removes);
        cells.Select(cell => (cell.Indicator, cell.Part, cell.State, Value: cell.Value.Replace(',', '.')))
            .ShouldBe(Facts.Facts.SelectMany(fact => FactWords.PartsOf(fact.Figure).Select(part => (
                fact.Indicator, part.Part, FactWords.Of(fact.Figure.State) is null ? (FigureState?)null : fact.Figure.State,
                Value: part.Value.Replace(',', '.')))));
    }
}
