using System.Text;
using Danchu.Core.Facts;
using Danchu.Core.Files;
using Danchu.Core.Operations;

namespace Danchu.Core.Reports.Exchange;

/// <summary>
/// Figures as CSV with codes, a line a figure: unit, period, indicator, value, denominator, state. Written with semicolons and decimal commas, as Excel in
/// Vietnam opens it; read with either separator and either mark.
/// </summary>
internal static class FactCsv
{
    private static readonly string[] Required = ["don_vi", "ky", "chi_tieu", "gia_tri"];
    private static readonly string[] Optional = ["mau_so", "trang_thai"];

    public static byte[] Write(ExchangedFacts facts)
    {
        var text = new StringBuilder("\uFEFF").AppendJoin(';', Required.Concat(Optional)).Append("\r\n");
        foreach (var fact in facts.Facts)
        {
            text.AppendJoin(
                ';', Quoted(facts.Unit), PeriodCode.OfDhis(facts.Period), Quoted(fact.Indicator), ValueOf(fact.Figure),
                Comma(fact.Figure.Denominator), FactWords.Of(fact.Figure.State) ?? "").Append("\r\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    public static Outcome<List<FactCell>> Read(string text)
    {
        var errors = new ErrorList();
        var rows = CsvTable.Read(new SourceText("", text), Required, Optional, errors);
        return errors.Count > 0 ? errors.Refusals("Content") : rows.SelectMany(CellsOf).ToList();
    }

    /// <summary>A text as a cell; one that begins like a formula gets an apostrophe in front, which is taken off when it is read.</summary>
    internal static string Quoted(string text)
    {
        var safe = text is ['=' or '+' or '-' or '@' or '\t' or '\'', ..] ? "'" + text : text;
        return safe.AsSpan().ContainsAny(";,\"\n\r") ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }

    /// <summary>A text as it was before <see cref="Quoted"/>.</summary>
    internal static string Plain(string? cell) => (cell ?? "").Trim() is ['\'', ..] marked ? marked[1..] : (cell ?? "").Trim();

    private static IEnumerable<FactCell> CellsOf(CsvRow row)
    {
        var (unit, period, indicator) = (Plain(row["don_vi"].Text), Plain(row["ky"].Text), Plain(row["chi_tieu"].Text));
        var (value, denominator) = (Plain(row["gia_tri"].Text), Plain(row["mau_so"].Text));
        var whole = new FactCell(
            $"dòng {row.Line}", unit, period, indicator, FactPart.Whole, value, FactWords.StateOf(row["trang_thai"].Text),
            value.Length == 0 && string.IsNullOrWhiteSpace(row["trang_thai"].Text));
        return denominator.Length == 0
            ? [whole]
            : [whole with { Part = FactPart.Numerator, Removes = false }, whole with { Part = FactPart.Denominator, Value = denominator, Removes = false }];
    }

    private static string ValueOf(Figure figure) => figure switch
    {
        { State: not FigureState.Value } => "",
        { Text: { } text } => Quoted(text),
        _ => Comma(figure.Value),
    };

    private static string Comma(decimal? number) => number is { } value ? FactWords.Number(value).Replace('.', ',') : "";
}
