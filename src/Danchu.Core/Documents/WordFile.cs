using Danchu.Documents;
using Danchu.Documents.Forms;
using Danchu.Documents.Word;

namespace Danchu.Core.Documents;

/// <summary>A document as a Word file to be downloaded.</summary>
/// <param name="Name">With extension: "04-BC-UBND.docx".</param>
public sealed record WordFile(string Name, byte[] Content)
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>The bytes of a document in its form: the same document always gives the same.</summary>
    public static byte[] Write(OfficialDocument document, DocumentForm form)
    {
        using var stream = new MemoryStream();
        DocxWriter.Write(document, form, stream);
        return stream.ToArray();
    }
}
