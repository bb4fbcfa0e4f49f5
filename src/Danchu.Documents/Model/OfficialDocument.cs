namespace Danchu.Documents;

/// <summary>
/// An official document, free of any form: a letter (công văn) when the title block has no type name, else a named document
/// (báo cáo, kế hoạch, …). State or Party notation is added only when it is written.
/// </summary>
/// <example>
/// <code>
/// DocumentForms forms = ParseDocumentForms.FromFolder("catalogue/document-forms");        // Danchu.Core.Documents
/// DocumentForm form = forms.Choose(IssuerForm.State, new DateOnly(2024, 1, 11));
/// var report = new OfficialDocument
/// {
///     Title = new TitleBlock
///     {
///         SuperiorBody = "Ủy ban nhân dân huyện Tân Yên",
///         IssuingBody = "Ủy ban nhân dân\nxã Song Vân",
///         IssuerInText = "Ủy ban nhân dân xã Song Vân",
///         Number = new DocumentNumber(4, "BC-UBND"),                                      // null: "Số:      /BC-UBND"
///         PlaceAndDate = PlaceAndDate.On("Song Vân", new DateOnly(2024, 1, 11)),          // or PlaceAndDate.Draft("Song Vân", 1, 2024)
///         TypeName = "Báo cáo",                                                           // null: a letter
///         Subject = "Tổng kết việc thực hiện pháp luật về dân chủ ở cơ sở năm 2023",
///     },
///     Body =
///     [
///         new Heading(1, 1, "Khái quát đặc điểm tình hình"),
///         new Paragraph([new Run("Xã có "), new BoundFigure("thon.so-luong", "13"), new Run(" thôn"), new Footnote("Theo số liệu thống kê."), new Run(".")]),
///     ],
///     Signature = SignatureBlock.Parse(["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"], "Giáp Quốc Mạnh"),
///     Recipients = new Recipients(["UBND huyện (b/c)", "TT Đảng ủy, HĐND, UBND xã"]) { Archive = "VT" },
/// };
/// DocxWriter.Write(report, form, stream);                                                 // Danchu.Documents.Word
/// HtmlPreview.Write(report, form, textWriter);                                            // Danchu.Documents.Html
/// DocxReading back = DocxReader.Read(stream);                                             // Danchu.Documents.Reading: DocxRead or DocxRefused
/// </code>
/// </example>
public sealed record OfficialDocument
{
    public required TitleBlock Title { get; init; }

    /// <summary>All its pages lie on their sides, head and signature too: a book whose lines are as wide as two pages.</summary>
    public bool Landscape { get; init; }

    /// <summary>Kính gửi. Without dash and end mark.</summary>
    public Sequence<string> Addressees { get; init; }

    /// <summary>Căn cứ, each without its end mark.</summary>
    public Sequence<Paragraph> Grounds { get; init; }

    public Sequence<Block> Body { get; init; }

    public required SignatureBlock Signature { get; init; }

    /// <summary>
    /// Văn bản liên tịch: the signers of the other bodies, which stand next to <see cref="Signature"/> in reading order. Empty for a document of one body.
    /// </summary>
    public Sequence<SignatureBlock> JointSignatures { get; init; }

    public Recipients? Recipients { get; init; }

    public Sequence<Annex> Annexes { get; init; }
}
