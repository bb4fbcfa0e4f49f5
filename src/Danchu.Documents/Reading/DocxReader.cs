using System.Xml;
using Danchu.Documents.Forms;

namespace Danchu.Documents.Reading;

/// <summary>
/// Reads any .docx into the document model. A file written here comes back as it was; one written elsewhere as far as it shows what it is:
/// what has no place in the model is named, not guessed. Hostile and broken files are refused with a reason, within bounded memory.
/// </summary>
/// <example>
/// <code>
/// switch (DocxReader.Read(upload))
/// {
///     case DocxRead read: use(read.Document, read.PassedOver); break;
///     case DocxRefused refused: show(refused.Reason); break;
/// }
/// </code>
/// </example>
public static class DocxReader
{
    public static DocxReading Read(Stream input, ReadingLimits? limits = null) =>
        Open(input, limits, (package, blocks, parts) => Recognise(blocks, parts, Creator(package)), reason => (DocxReading)new DocxRefused(reason));

    /// <summary>Only the text, in the file's own characters, laid out for the checker.</summary>
    public static DocxText ReadText(Stream input, ReadingLimits? limits = null) => Open(
        input,
        limits,
        (_, blocks, parts) => new DocxText(TextOf(blocks, parts), [.. parts.PassedOver, .. parts.Converted], null),
        reason => new DocxText("", [], reason));

    private static T Open<T>(Stream input, ReadingLimits? limits, Func<DocxPackage, List<WordBlock>, WordParts, T> read, Func<string, T> refuse)
    {
        limits ??= new ReadingLimits();
        try
        {
            using var package = new DocxPackage(input, limits);
            return WordParts.Parse(package, limits) switch
            {
                null => refuse(NoText),
                var (blocks, _) when blocks.Count == 0 => refuse("Tệp không có nội dung."),
                var (blocks, parts) => read(package, blocks, parts),
            };
        }
        catch (RefusalException refusal)
        {
            // A limit was exceeded or a part is missing: the reason is for the person who sent the file.
            return refuse(refusal.Message);
        }
        catch (Exception fault) when (IsOfBrokenFile(fault))
        {
            // Broken bytes are an answer, not a failure; any other exception is a fault of ours and goes on.
            return refuse(Broken);
        }
    }

    internal const string NoText = "Tệp không có phần văn bản của Word.";

    internal const string Broken = "Tệp không phải là văn bản Word (.docx) hoặc đã bị hỏng.";

    /// <summary>What zip and XML readers throw on broken bytes; the file cannot be read, and nothing but the file is at fault.</summary>
    internal static bool IsOfBrokenFile(Exception fault) => fault is InvalidDataException or XmlException or NotSupportedException or FormatException
        or EndOfStreamException or ArgumentException or OverflowException or System.Text.RegularExpressions.RegexMatchTimeoutException;

    private static string TextOf(List<WordBlock> blocks, WordParts parts)
    {
        var head = new HeadReader(blocks, parts);
        head.Read(null);
        var opening = new OpeningReader(blocks, parts, head.Next);
        opening.Addressees();
        opening.Grounds();
        var end = new EndReader(blocks, parts);
        end.Read(opening.Next);
        var text = new FileText();
        text.Lines(blocks.Take(head.Next));
        text.Blank();
        text.Lines(blocks.Take(opening.Next).Skip(head.Next));
        text.Blocks(blocks, opening.Next, end.Start);
        text.Footnotes();
        text.Lines(blocks.Take(end.Next).Skip(end.Start));
        foreach (var (from, to) in AnnexReader.Places(blocks, parts, end.Next))
        {
            text.Blank();
            text.Blocks(blocks, from, to);
            text.Footnotes();
        }

        return text.ToString();
    }

    private static DocxRead Recognise(List<WordBlock> blocks, WordParts parts, string? creator)
    {
        var head = new HeadReader(blocks, parts);
        var title = head.Read(creator);
        var opening = new OpeningReader(blocks, parts, head.Next);
        var (addressees, grounds) = (opening.Addressees(), opening.Grounds());
        var end = new EndReader(blocks, parts);
        end.Read(opening.Next);
        var body = new BodyReader(blocks, parts).ReadReport(opening.Next, end.Start);
        var signatures = end.Signatures();
        var annexes = new AnnexReader(blocks, parts);
        var document = new OfficialDocument
        {
            Title = title,
            Addressees = addressees,
            Grounds = grounds,
            Body = Endings.Open(body),
            Signature = signatures[0],
            JointSignatures = signatures.Skip(1).ToSequence(),
            Recipients = end.Recipients,
            Annexes = annexes.Read(end.Next),
        };
        if (!parts.Styles.Ours && annexes.IssuerInText is { } issuer)
        {
            document = document with { Title = title with { IssuerInText = issuer } };
        }

        return new DocxRead(document, head.Issuer, parts.PassedOver) { Converted = parts.Converted };
    }

    private static string? Creator(DocxPackage package)
    {
        using var xml = package.Open("docProps/core.xml");
        string? creator = null;
        if (xml is not null)
        {
            xml.MoveToContent();
            xml.Children(() => creator = xml.LocalName is "creator" ? xml.ReadElementContentAsString() : creator);
        }

        return creator;
    }
}
