using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;
using Danchu.Core.Files;

namespace Danchu.Tests.Scoring.Leagues;

/// <summary>
/// A workbook as it was written, computed again from its numbers alone: SUM, ROUND, MIN and the four operations, texts in ranges passed over as every
/// spreadsheet does. The kept values are only compared.
/// </summary>
internal sealed class Recalculate
{
    private readonly Dictionary<string, (string? Formula, decimal? Value)> cells = new(StringComparer.Ordinal);
    private string text = "";
    private int at;

    /// <summary>Every formula cell by its name with the value that was stored and the one computed again.</summary>
    public static async Task<List<(string Cell, decimal Kept, decimal Anew)>> FormulasAsync(ExportTable table)
    {
        using var stream = new MemoryStream();
        await WriteSpreadsheet.ToAsync(table, stream, TestContext.Current.CancellationToken);
        using var zip = new ZipArchive(stream, ZipArchiveMode.Read);
        var sheet = XDocument.Load(zip.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        var book = new Recalculate();
        foreach (var cell in sheet.Descendants().Where(e => e.Name.LocalName is "c"))
        {
            string? Of(string name) => cell.Elements().FirstOrDefault(e => e.Name.LocalName == name)?.Value;
            book.cells[(string)cell.Attribute("r")!] = (Of("f"), Of("v") is { } value ? decimal.Parse(value, CultureInfo.InvariantCulture) : null);
        }

        return [.. book.cells.Where(c => c.Value.Formula is not null).Select(c => (c.Key, c.Value.Value!.Value, book.Compute(c.Value.Formula!)))];
    }

    private decimal Compute(string formula)
    {
        var outer = (text, at);
        (text, at) = (formula, 0);
        var value = Sum();
        at.ShouldBe(formula.Length, formula);
        (text, at) = outer;
        return value;
    }

    private decimal Sum()
    {
        var value = Product();
        while (Next is '+' or '-')
        {
            value = Take() == '+' ? value + Product() : value - Product();
        }

        return value;
    }

    private decimal Product()
    {
        var value = Term();
        while (Next is '*' or '/')
        {
            value = Take() == '*' ? value * Term() : value / Term();
        }

        return value;
    }

    private decimal Term()
    {
        if (Next == '(')
        {
            Take();
            var inner = Sum();
            Take().ShouldBe(')');
            return inner;
        }

        var word = Word();
        return (word, Next) switch
        {
            ("SUM", '(') => Arguments().Sum(),
            ("MIN", '(') => Arguments().Min(),
            ("ROUND", '(') =>
                Arguments() is [var number, var places] ? decimal.Round(number, (int)places, MidpointRounding.AwayFromZero) : throw new FormatException(text),
            _ => char.IsAsciiDigit(word[0]) ? decimal.Parse(word, CultureInfo.InvariantCulture) : Cell(word) ?? 0,
        };
    }

    private List<decimal> Arguments()
    {
        var values = new List<decimal>();
        while (Take() is '(' or ',')
        {
            var start = at;
            if (char.IsAsciiLetterUpper(Next) && Word() is var first && Next is ':' or ',' or ')')
            {
                values.AddRange(Range(text[start..at], Next == ':' ? Second() : text[start..at]));
            }
            else
            {
                at = start;
                values.Add(Sum());
            }
        }

        return values;
    }

    private string Second()
    {
        Take();
        return Word();
    }

    private IEnumerable<decimal> Range(string first, string last)
    {
        var ((left, top), (right, bottom)) = (Place(first), Place(last));
        return from row in Enumerable.Range(top, bottom - top + 1)
               from column in Enumerable.Range(left, right - left + 1)
               let value = Cell(string.Create(CultureInfo.InvariantCulture, $"{WriteSpreadsheet.Column(column)}{row}"))
               where value is not null
               select value.Value;
    }

    private static (int Column, int Row) Place(string name)
    {
        var letters = name.TrimEnd("0123456789".ToCharArray());
        return (letters.Aggregate(0, (sum, c) => (sum * 26) + c - 'A' + 1) - 1, int.Parse(name[letters.Length..], CultureInfo.InvariantCulture));
    }

    private decimal? Cell(string name) => cells.GetValueOrDefault(name) is var (formula, value) && formula is not null ? Compute(formula) : value;

    private char Next => at < text.Length ? text[at] : '\0';

    private char Take() => text[at++];

    private string Word()
    {
        var start = at;
        while (char.IsAsciiLetterOrDigit(Next) || Next == '.')
        {
            at++;
        }

        return text[start..at];
    }
}
