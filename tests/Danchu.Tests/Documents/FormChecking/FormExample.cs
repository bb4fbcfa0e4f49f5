using System.IO.Compression;
using System.Text;
using Danchu.Core.Documents.Samples;
using Danchu.Documents;
using Danchu.Documents.Forms;

namespace Danchu.Tests.Documents.FormChecking;

/// <summary>A lawful document with some of its XML put differently: what a rule must find, or must not.</summary>
/// <param name="Words">The difference, as docs/checks.md shows it.</param>
public sealed record FormExample(string Words, string Base, params (string Old, string New)[] Edits)
{
    public const string Report = "báo cáo của Nhà nước", Letter = "công văn của Nhà nước", Party = "công văn của Đảng", Long = "báo cáo có phụ lục";

    private static OfficialDocument Document(string name) => name switch
    {
        Report => SampleDocuments.StateReport,
        Letter => SampleDocuments.StateLetter,
        Party => SampleDocuments.PartyLetter,
        _ => SampleDocuments.For(IssuerForm.State).Last().Document,
    };

    public byte[] Docx() => Edited(Document(Base).Docx(Base is Party ? CatalogueForms.Party : CatalogueForms.State), Edits);

    /// <summary>Every edit must change something, or the example shows nothing.</summary>
    public static byte[] Edited(byte[] docx, params (string Old, string New)[] edits)
    {
        var met = new HashSet<string>(StringComparer.Ordinal);
        var edited = Rewritten(docx, written =>
        {
            var text = written.AsTyped();
            met.UnionWith(edits.Select(edit => edit.Old).Where(old => text.Contains(old, StringComparison.Ordinal)));
            return edits.Aggregate(text, (now, edit) => now.Replace(edit.Old, edit.New, StringComparison.Ordinal));
        });
        edits.Select(edit => edit.Old).Except(met, StringComparer.Ordinal).ShouldBeEmpty();
        return edited;
    }

    public static byte[] Rewritten(byte[] docx, Func<string, string> rewrite)
    {
        using var memory = new MemoryStream();
        memory.Write(docx);
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Update, leaveOpen: true))
        {
            foreach (var entry in zip.Entries.Where(entry => entry.FullName.EndsWith(".xml", StringComparison.Ordinal)).ToList())
            {
                using var part = entry.Open();
                var rewritten = rewrite(new StreamReader(part, Encoding.UTF8).ReadToEnd());
                part.SetLength(0);
                part.Write(Encoding.UTF8.GetBytes(rewritten));
            }
        }

        return memory.ToArray();
    }
}
