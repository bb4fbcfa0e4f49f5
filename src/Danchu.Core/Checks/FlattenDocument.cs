using System.Globalization;
using Danchu.Documents;

namespace Danchu.Core.Checks;

/// <summary>
/// The document model as the plain text an official would read out: one paragraph a line, cells of a table parted by tabs, footnotes after
/// the paragraph's body as <c>[1]</c> and gathered at the end of their part.
/// </summary>
public static class FlattenDocument
{
    public static FlatText From(OfficialDocument document)
    {
        var flat = new FlatWriter();
        flat.Begin(FlatKind.Head);
        Head(flat, document.Title);
        flat.Lines(document.Addressees.Select(addressee => "Kính gửi: " + addressee));
        flat.Begin(FlatKind.Body);
        foreach (var ground in document.Grounds)
        {
            flat.Block(ground);
        }

        flat.Blocks(document.Body);
        flat.Footnotes();
        foreach (var annex in document.Annexes)
        {
            flat.Begin(FlatKind.Annex);
            flat.Line("");
            flat.Line((annex.Label ?? "Phụ lục") + (annex.Ordinal is { } ordinal ? " " + ordinal.ToString(CultureInfo.InvariantCulture) : ""));
            flat.Lines(annex.Title.Split('\n'));
            flat.Blocks(annex.Body);
            flat.Footnotes();
        }

        return flat.Done();
    }

    public static FlatText From(IEnumerable<Block> blocks)
    {
        var flat = new FlatWriter();
        flat.Blocks(blocks);
        flat.Footnotes();
        return flat.Done();
    }

    private static void Head(FlatWriter flat, TitleBlock title)
    {
        flat.Lines((title.SuperiorBody ?? "").Split('\n'));
        flat.Lines(title.IssuingBody.Split('\n'));

        // Party symbols join their number with a dash, State ones with a stroke: both are read alike here.
        var number = title.Number.Number is { } taken ? taken.ToString("00", CultureInfo.InvariantCulture) : " ";
        flat.Line($"Số: {number}{(title.Number.Symbol.Contains('/') ? "-" : "/")}{title.Number.Symbol}");
        flat.Line(PlaceAndDate(title.PlaceAndDate));
        flat.Lines((title.TypeName ?? "").Split('\n'));
        flat.Lines(title.Subject.Split('\n'));
        flat.Lines((title.Note ?? "").Split('\n'));
        flat.Line("");
    }

    private static string PlaceAndDate(PlaceAndDate place) =>
        $"{place.Place}, ngày {Two(place.Day)} tháng {Two(place.Month)} năm {place.Year?.ToString(CultureInfo.InvariantCulture) ?? " "}";

    private static string Two(int? number) => number?.ToString("00", CultureInfo.InvariantCulture) ?? " ";
}
