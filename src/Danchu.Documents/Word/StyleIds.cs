namespace Danchu.Documents.Word;

/// <summary>Paragraph styles: one for each element of the form, so that the look lives in one part and the reader knows each element again.</summary>
internal static class StyleIds
{
    public const string Emblem = "Emblem";
    public const string SuperiorBody = "SuperiorBody";
    public const string IssuingBody = "IssuingBody";
    public const string Mark = "HeadMark";
    public const string Rule = "Rule";
    public const string Number = "DocumentNumber";
    public const string PlaceAndDate = "PlaceAndDate";
    public const string LetterSubject = "LetterSubject";
    public const string Urgency = "Urgency";
    public const string Circulation = "Circulation";
    public const string TypeName = "TypeName";
    public const string Subject = "Title";
    public const string Note = "TitleNote";
    public const string AddresseesLabel = "AddresseesLabel";
    public const string Addressee = "Addressee";
    public const string Ground = "Ground";
    public const string Body = "BodyText";
    public const string List = "ListParagraph";
    public const string Caption = "Caption";
    public const string TableHeader = "TableHeader";
    public const string TableCell = "TableCell";
    public const string DenseHeader = "DenseHeader";
    public const string DenseCell = "DenseCell";
    public const string Authority = "Authority";
    public const string Position = "Position";
    public const string Concurrently = "Concurrently";
    public const string SignatureNote = "SignatureNote";
    public const string SignerName = "SignerName";
    public const string RecipientsLabel = "RecipientsLabel";
    public const string Recipient = "Recipient";
    public const string AnnexLabel = "AnnexLabel";
    public const string AnnexTitle = "AnnexTitle";
    public const string AnnexAttached = "AnnexAttached";
    public const string SectionEnd = "SectionEnd";
    public const string Gap = "Gap";
    public const string PageNumber = "Header";
    public const string FootnoteText = "FootnoteText";

    public static string Heading(int level) => HeadingIds[Math.Clamp(level, 1, HeadingIds.Length) - 1];

    private static readonly string[] HeadingIds = ["Heading1", "Heading2", "Heading3", "Heading4", "Heading5"];
}
