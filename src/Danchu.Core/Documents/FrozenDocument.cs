using System.Security.Cryptography;
using Danchu.Documents;
using Danchu.Documents.Forms;

namespace Danchu.Core.Documents;

/// <summary>A document that changes no more: its .docx and the SHA-256 of it, lower-case hex. Two documents that read alike in one form have the same.</summary>
public sealed record FrozenDocument(byte[] Content, string Hash)
{
    public static FrozenDocument Of(OfficialDocument document, DocumentForm form)
    {
        var content = WordFile.Write(document, form);
        return new FrozenDocument(content, Convert.ToHexStringLower(SHA256.HashData(content)));
    }
}
