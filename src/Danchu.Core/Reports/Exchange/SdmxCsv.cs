using System.Text;
using Danchu.Core.Facts;
using Danchu.Core.Files;
using Danchu.Core.Operations;

namespace Danchu.Core.Reports.Exchange;

/// <summary>
/// Figures as SDMX-CSV 2.0: an observation a line, by reference area, indicator, part and time. Observation status by SDMX's CL_OBS_STATUS: A as usual, M where
/// the data cannot exist (không phát sinh), O where they are missing (chưa có số liệu). Doubt: which of its codes a receiving system expects for these two is
/// an agreement with it, and the structure's identifier is ours.
/// </summary>
internal static class SdmxCsv
{
    private const string Structure = "DANCHU:FACTS(1.0)";
    private const string None = "_Z";

    private static readonly string[] Required = ["REF_AREA", "INDICATOR", "TIME_PERIOD", "OBS_VALUE"];
    private static readonly string[] Optional = ["STRUCTURE", "STRUCTURE_ID", "ACTION", "PART", "OBS_STATUS"];

    private static readonly string[] Heading =
        ["STRUCTURE", "STRUCTURE_ID", "ACTION", "REF_AREA", "INDICATOR", "PART", "TIME_PERIOD", "OBS_VALUE", "OBS_STATUS"];

    public static byte[] Write(ExchangedFacts facts)
    {
        var text = new StringBuilder().AppendJoin(',', Heading).Append("\r\n");
        foreach (var fact in facts.Facts)
        {
            foreach (var (part, value) in FactWords.PartsOf(fact.Figure))
            {
                text.AppendJoin(
                    ',', "dataflow", Structure, "R", FactCsv.Quoted(facts.Unit), FactCsv.Quoted(fact.Indicator), CodeOf(part),
                    PeriodCode.OfSdmx(facts.Period), fact.Figure.Text is null ? value : FactCsv.Quoted(value), StatusOf(fact.Figure.State)).Append("\r\n");
            }
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    public static Outcome<List<FactCell>> Read(string text)
    {
        var errors = new ErrorList();
        var rows = CsvTable.Read(new SourceText("", text), Required, Optional, errors);
        foreach (var row in rows.Where(row => PartOf(row["PART"].Text) is null || ActionOf(row["ACTION"].Text) is null))
        {
            row.Refuse("PART là _Z, NUM hoặc DEN; ACTION là R, A, M, I hoặc D.");
        }

        return errors.Count > 0 ? errors.Refusals("Content") : rows.Select(CellOf).ToList();
    }

    private static FactCell CellOf(CsvRow row)
    {
        var value = FactCsv.Plain(row["OBS_VALUE"].Text);
        return new FactCell(
            $"dòng {row.Line}", FactCsv.Plain(row["REF_AREA"].Text), FactCsv.Plain(row["TIME_PERIOD"].Text), FactCsv.Plain(row["INDICATOR"].Text),
            PartOf(row["PART"].Text)!.Value, value, value.Length == 0 ? StateOf(row["OBS_STATUS"].Text) : null, ActionOf(row["ACTION"].Text) is 'D');
    }

    private static string CodeOf(FactPart part) => part switch
    {
        FactPart.Numerator => "NUM",
        FactPart.Denominator => "DEN",
        _ => None,
    };

    private static FactPart? PartOf(string? code) => code?.Trim() switch
    {
        null or "" or None or "_T" => FactPart.Whole,
        "NUM" => FactPart.Numerator,
        "DEN" => FactPart.Denominator,
        _ => null,
    };

    private static char? ActionOf(string? action) => action?.Trim() switch
    {
        null or "" => 'R',
        ['R' or 'A' or 'M' or 'I' or 'D'] one => one[0],
        _ => null,
    };

    private static string StatusOf(FigureState state) => state switch
    {
        FigureState.NotArisen => "M",
        FigureState.NotAvailable => "O",
        _ => "A",
    };

    private static FigureState? StateOf(string? status) => status?.Trim() switch
    {
        "M" => FigureState.NotArisen,
        "O" => FigureState.NotAvailable,
        _ => null,
    };
}
