using Danchu.Documents;

namespace Danchu.Tests.Documents;

/// <summary>
/// Document models from a seed, using everything the model can say. They are written the way a reader would give them back: capitals where the
/// form prints capitals, no two neighbouring runs of one style, no end marks that belong to the form.
/// </summary>
internal sealed class GeneratedDocument
{
    private static readonly string[] Words =
    [
        "dân chủ", "ở cơ sở", "Nhân dân", "xã Tả Lèng", "kết quả", "thực hiện", "quy chế", "hội nghị", "đối thoại", "m²", "75,26%", "“khéo”", "Đ/c", "a < b",
        "R&D", "số 22-HD/BCĐ",
        "ngày 01/4/2022", "đường giao thông nông thôn", "Ủy ban Mặt trận Tổ quốc", "khuyến khích", "𠀋",
    ];

    private readonly Random random;
    private int figures;

    private GeneratedDocument(int seed) => random = new Random(seed);

    public static OfficialDocument From(int seed) => new GeneratedDocument(seed).Document();

    private OfficialDocument Document() => new()
    {
        Title = Title(),
        Addressees = Many(0, 3, _ => Phrase()),
        Grounds = Many(0, 3, _ => new Paragraph(Content(footnotes: true, end: ""))),
        Body = Body(wide: true),
        Signature = Signature(),
        JointSignatures = random.Next(3) == 0 ? Many(1, 4, _ => Signature()) : [],
        Recipients = Maybe(() => new Recipients(Many(1, 4, _ => Phrase())) { Archive = Maybe(() => One("VT", "VT, NV", "Văn phòng Tỉnh ủy")) }),
        Annexes = Annexes(),
    };

    private TitleBlock Title() => new()
    {
        SuperiorBody = Maybe(() => Phrase().ToUpperInvariant()),
        IssuingBody = One("ỦY BAN NHÂN DÂN\nXÃ SONG VÂN", "BAN CHỈ ĐẠO"),
        IssuerInText = Phrase(),
        Number = new DocumentNumber(random.Next(3) == 0 ? null : random.Next(1, 1500), One("BC-UBND", "UBND-NV", "BC/BCĐ", "2024/QyĐ-UBND")),
        PlaceAndDate = new PlaceAndDate(
            One("Song Vân", "Hải Phòng"), Day(), random.Next(4) == 0 ? null : random.Next(1, 13), random.Next(5) == 0 ? null : random.Next(2019, 2031)),
        TypeName = Maybe(() => One("BÁO CÁO", "KẾ HOẠCH", "TỜ TRÌNH")),
        Subject = Phrase() + One("", "\n" + Phrase()),
        Note = Maybe(() => "(Từ ngày 15/12/2022 đến ngày 14/12/2023)"),
        Urgency = Maybe(() => One("KHẨN", "HỎA TỐC")),
        Circulation = Maybe(() => One("LƯU HÀNH NỘI BỘ")),
    };

    private int? Day() => random.Next(3) == 0 ? null : random.Next(1, 29);

    private SignatureBlock Signature() => One(
        SignatureBlock.Parse(["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]),
        SignatureBlock.Parse(["PHÓ BÍ THƯ", "kiêm", "TRƯỞNG BAN CHỈ ĐẠO"]),
        SignatureBlock.Parse(["TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"]),
        SignatureBlock.Parse(["Q. CHỦ TỊCH"])) with
    {
        SignerName = Maybe(() => "Nguyễn Văn Ánh"),
        Note = Maybe(() => "(Ký, ghi rõ họ và tên, đóng dấu)"),
    };

    private Sequence<Annex> Annexes()
    {
        var several = random.Next(2) == 0;
        return Many(0, 3, i =>
        {
            var landscape = random.Next(3) == 0;
            return new Annex
            {
                Ordinal = several ? i + 1 : null,
                Label = Maybe(() => One("ĐỀ CƯƠNG BÁO CÁO", "BIỂU SỐ LIỆU")),
                Title = Phrase().ToUpperInvariant(),
                Landscape = landscape,
                Body = Body(wide: !landscape, width: landscape ? 252 : 165, closed: false),
            };
        });
    }

    private Sequence<Block> Body(bool wide, int width = 165, bool closed = true)
    {
        var blocks = new List<Block>();
        var list = false;
        for (var left = random.Next(1, 12); left > 0; left--)
        {
            Block block = random.Next(list ? 4 : 5) switch
            {
                0 => Heading(blocks),
                1 or 2 => new Paragraph(Content(footnotes: true, ".")) { Alignment = (Alignment)random.Next(4) },
                3 => Table(wide && random.Next(3) == 0, width),
                _ => List(inner: true),
            };
            list = block is ListBlock;
            blocks.Add(block);
        }

        if (closed)
        {
            blocks.Add(new Paragraph(Content(footnotes: true, ".")));
        }

        return blocks.ToSequence();
    }

    private Heading Heading(List<Block> before)
    {
        var deepest = before.OfType<Heading>().LastOrDefault()?.Level ?? 0;
        var level = random.Next(1, Math.Min(deepest + 1, 5) + 1);
        Sequence<Inline> content = [new Run(level == 1 ? Phrase().ToUpperInvariant() : Phrase())];
        return random.Next(6) == 0
            ? new Heading(level, null, content) { Label = Maybe(() => One("Phần thứ nhất", "Chương II", "B.")) }
            : new Heading(level, level == 5 ? null : random.Next(1, 30), content);
    }

    private ListBlock List(bool inner) => new(
        inner ? One(ListMarker.Dash, ListMarker.Letter, ListMarker.Number) : ListMarker.Plus,
        Many(1, inner ? 28 : 4, _ => new ListItem(Content(footnotes: false, ";")) { Inner = inner && random.Next(5) == 0 ? List(inner: false) : null }));

    private Table Table(bool wide, int width)
    {
        width = wide ? 252 : width;
        var columns = random.Next(2, 7);
        var body = Many(1, 6, row => Row(columns, spans: row > 0, overrides: row > 0));
        var header = Many(0, 2, _ => Row(columns, spans: true, overrides: true));
        return new Table
        {
            Columns = Many(columns, columns, i => new TableColumn(i == 0 ? width - (20 * (columns - 1)) : 20, (Alignment)random.Next(4))),
            HeaderRows = header.Count,
            Rows = [.. header, .. body],
            Caption = Maybe(() => Phrase()),
            Landscape = wide,
        }.Reconciled();
    }

    private TableRow Row(int columns, bool spans, bool overrides)
    {
        var cells = new List<TableCell>();
        for (var left = columns; left > 0; left -= cells[^1].ColumnSpan)
        {
            cells.Add(new TableCell(random.Next(5) == 0 ? [] : Content(footnotes: true, ""))
            {
                ColumnSpan = spans && random.Next(6) == 0 ? random.Next(1, left + 1) : 1,
                Alignment = overrides && random.Next(6) == 0 ? (Alignment)random.Next(4) : null,
            });
        }

        return new TableRow(cells.ToSequence());
    }

    private Sequence<Inline> Content(bool footnotes, string end)
    {
        var content = new List<Inline>();
        for (var left = random.Next(1, 6); left > 0; left--)
        {
            Inline next = random.Next(footnotes ? 6 : 5) switch
            {
                0 => new BoundFigure($"chi-tieu.{++figures}|xa", One("1.078", "02", "75,26%"), Style())
                {
                    Title = Maybe(() => One("Số hội nghị", "Diện tích đất hiến (m²)")),
                },
                1 when content.Count > 0 => new LineBreak(),
                5 => new Footnote(Content(footnotes: false, ".")),
                _ => new Run(" " + Phrase() + " ", Style()),
            };
            if (!(next is Run run && content.Count > 0 && content[^1] is Run last && last.Style == run.Style))
            {
                content.Add(next);
            }
        }

        content.Insert(0, new Run(Phrase(), RunStyle.Subscript));
        content.Add(new Run(Phrase() + end, RunStyle.Underline | RunStyle.Superscript));
        return content.ToSequence();
    }

    private RunStyle Style() => One(RunStyle.Plain, RunStyle.Plain, RunStyle.Bold, RunStyle.Italic, RunStyle.Bold | RunStyle.Italic, RunStyle.Underline);

    private string Phrase() => string.Join(' ', Enumerable.Range(0, random.Next(1, 9)).Select(_ => One(Words)));

    private T One<T>(params T[] choices) => choices[random.Next(choices.Length)];

    private T? Maybe<T>(Func<T> make)
        where T : class => random.Next(2) == 0 ? null : make();

    private Sequence<T> Many<T>(int least, int most, Func<int, T> make) =>
        Enumerable.Range(0, random.Next(least, most + 1)).Select(make).ToSequence();
}

internal static class GeneratedTable
{
    /// <summary>An override equal to the column's alignment, or a centred header, says nothing; a reader does not give it back.</summary>
    public static Table Reconciled(this Table table) => table with
    {
        Rows = table.Rows.Select((row, i) => new TableRow(Reconciled(table, row, i < table.HeaderRows))).ToSequence(),
    };

    private static Sequence<TableCell> Reconciled(Table table, TableRow row, bool header)
    {
        var (cells, column) = (new List<TableCell>(), 0);
        foreach (var cell in row.Cells)
        {
            cells.Add(cell.Alignment == (header ? Alignment.Centre : table.Columns[column].Alignment) ? cell with { Alignment = null } : cell);
            column += cell.ColumnSpan;
        }

        return cells.ToSequence();
    }
}
