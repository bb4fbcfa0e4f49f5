using Danchu.Documents;

namespace Danchu.Tests.Documents;

/// <summary>About 30 pages with 60 footnotes, three wide tables and two annexes; each piece carries a mark of its own, so that a lost one is missed.</summary>
internal static class LargeReport
{
    public const int Footnotes = 60;
    public const int TableRows = 40;

    private static readonly string Filling = string.Concat(Enumerable.Repeat(
        "Cấp ủy, chính quyền các cấp tiếp tục quan tâm lãnh đạo việc thực hiện dân chủ ở cơ sở. ", 12));

    public static OfficialDocument Make() => Sample.Of([.. Body()]) with
    {
        Annexes =
        [
            new Annex { Ordinal = 1, Title = "PHỤLỤCMỘT", Body = [new Heading(2, 1, "Số liệu"), new Paragraph("PLA1.")] },
            new Annex { Ordinal = 2, Title = "PHỤLỤCHAI", Landscape = true, Body = [Table("PLB", wide: false)] },
        ],
    };

    /// <summary>Every mark the document must show.</summary>
    public static IEnumerable<string> Marks =>
    [
        .. Enumerable.Range(1, Footnotes).SelectMany(i => new[] { $"ĐOẠN{i}.", $"CT{i}." }),
        .. new[] { "BA", "BB", "BC", "PLB" }.SelectMany(table => Enumerable.Range(1, TableRows).Select(row => $"{table}{row}")),
        "PLA1.", "PHỤLỤCMỘT", "PHỤLỤCHAI",
    ];

    private static IEnumerable<Block> Body()
    {
        for (var i = 1; i <= Footnotes; i++)
        {
            if (i % 20 == 1)
            {
                yield return new Heading(1, (i / 20) + 1, "NỘI DUNG");
            }

            yield return new Paragraph([new Run(Filling), new Footnote($"Chú thích CT{i}."), new Run($" ĐOẠN{i}.")]);
            if (i % 20 == 0)
            {
                yield return Table("B" + "ABC"[(i / 20) - 1], wide: true);
            }
        }

        yield return new Paragraph("Hết.");
    }

    private static Table Table(string mark, bool wide) => new()
    {
        Landscape = wide,
        Columns = [new TableColumn(52), .. Enumerable.Repeat(new TableColumn(20, Alignment.Right), 10)],
        Rows =
        [
            new TableRow([.. Enumerable.Range(0, 11).Select(column => new TableCell($"Cột {column}"))]),
            .. Enumerable.Range(1, TableRows).Select(row => new TableRow(
                [
                    new TableCell($"{mark}{row}"),
                    .. Enumerable.Range(1, 10).Select(column => new TableCell([new BoundFigure($"{mark}.{row}.{column}", "1.078")])),
                ])),
        ],
    };
}
