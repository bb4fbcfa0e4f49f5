using System.Security.Cryptography;
using Danchu.Documents;
using Danchu.Documents.Forms;

namespace Danchu.Core.Documents;

/// <summary>A document that no longer changes: its .docx and the SHA-256 of that, lower-case hex. Equal documents in one form have equal hashes.</summary>
public sealed record FrozenDocument(byte[] Content, string Hash)
{
    public static FrozenDocument Of(OfficialDocument document, DocumentForm form)
    {
        var content = WordFile.Write(document, form);
        return new FrozenDocument(content, Convert.ToHexStringLower(SHA256.HashData(content)));
    }
}
