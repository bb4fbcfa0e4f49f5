using Danchu.Documents;

namespace Danchu.Bench.Documents;

/// <summary>The report of the budget: about 12 pages, 20 footnotes, three tables of 60 rows.</summary>
internal static class TwelvePageReport
{
    private const string Sentence =
        "Cấp ủy, chính quyền các cấp tiếp tục quan tâm lãnh đạo, chỉ đạo việc xây dựng và thực hiện Quy chế dân chủ ở cơ sở, gắn với nhiệm vụ chính trị của "
        + "địa phương, cơ quan, đơn vị. ";

    public static OfficialDocument Make() => new()
    {
        Title = new TitleBlock
        {
            SuperiorBody = "Ủy ban nhân dân tỉnh Lai Châu",
            IssuingBody = "Ủy ban nhân dân\nhuyện Tam Đường",
            IssuerInText = "Ủy ban nhân dân huyện Tam Đường",
            Number = new DocumentNumber(496, "BC-UBND"),
            PlaceAndDate = PlaceAndDate.On("Tam Đường", new DateOnly(2023, 12, 25)),
            TypeName = "Báo cáo",
            Subject = "Kết quả thực hiện dân chủ ở cơ sở năm 2023",
        },
        Body = Body(),
        Signature = SignatureBlock.Parse(["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"], "Nguyễn Văn A"),
        Recipients = new Recipients(["UBND tỉnh (b/c)", "TT Huyện ủy, HĐND huyện"]) { Archive = "VT, NV" },
    };

    private static Sequence<Block> Body()
    {
        var blocks = new List<Block>();
        for (var section = 1; section <= 5; section++)
        {
            blocks.Add(new Heading(1, section, $"Nội dung thứ {section}"));
            for (var part = 1; part <= 4; part++)
            {
                blocks.Add(new Heading(2, part, "Công tác lãnh đạo, chỉ đạo"));
                blocks.Add(new Paragraph([
                    new Run(string.Concat(Enumerable.Repeat(Sentence, 3)) + "Đã tổ chức "),
                    new BoundFigure($"hoi-nghi.{section}.{part}", "28"),
                    new Run(" hội nghị"),
                    new Footnote("Trong đó: Mặt trận Tổ quốc huyện 02 cuộc, cấp cơ sở 20 cuộc, các tổ chức chính trị - xã hội 06 cuộc."),
                    new Run("."),
                ]));
                blocks.Add(new Paragraph(string.Concat(Enumerable.Repeat(Sentence, 4))));
            }

            if (section <= 3)
            {
                blocks.Add(Table());
            }
        }

        return blocks.ToSequence();
    }

    private static Table Table() => new()
    {
        Columns =
        [
            new TableColumn(10, Alignment.Centre), new TableColumn(75), new TableColumn(25, Alignment.Right), new TableColumn(25, Alignment.Right),
            new TableColumn(30, Alignment.Right),
        ],
        Rows =
        [
            new TableRow([new TableCell("TT"), new TableCell("Đơn vị"), new TableCell("Năm 2022"), new TableCell("Năm 2023"), new TableCell("Tăng, giảm")]),
            .. Enumerable.Range(1, 60).Select(row => new TableRow(
                [new TableCell($"{row}"), new TableCell($"Xã, thị trấn thứ {row}"), new TableCell("1.078"), new TableCell("1.103"), new TableCell("2,32%")])),
        ],
    };
}
