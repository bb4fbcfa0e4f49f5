using Danchu.Documents.Word;

namespace Danchu.Documents.Reading;

/// <summary>The lines of one signer: authority and position, a note, the name.</summary>
internal sealed class SignatureReader(WordParts parts)
{
    private readonly List<SignatureLine> lines = [];
    private string? name, note;
    private bool room, apart, named;

    public bool IsEmpty => lines.Count == 0 && name is null && note is null && !named;

    /// <summary>The signer's name was there, or its place in a file of ours.</summary>
    public bool IsWhole => name is not null || named;

    /// <summary>Whether any line (authority or office) was read.</summary>
    public bool HasOffice => lines.Count > 0;

    public SignatureBlock Build()
    {
        // A name in capitals stands apart from the office above it, where there is room to sign.
        if (name is null && !named && apart && lines is [_, .., { Role: SignatureRole.Position } last] && !Patterns.Office().IsMatch(last.Text))
        {
            lines.RemoveAt(lines.Count - 1);
            name = last.Text;
        }

        return new SignatureBlock(lines.ToSequence()) { SignerName = name, Note = note };
    }

    /// <summary>Room between the lines.</summary>
    public void Blank() => room = true;

    /// <summary>Whether this line begins with another signer: capitals below a name.</summary>
    public bool Ends(string line, WordParagraph paragraph) => IsWhole && (parts.Styles.Ours || IsOffice(line, paragraph));

    /// <summary>The place of the name in a file of ours, filled or not.</summary>
    public void Name(string line)
    {
        named = true;
        name = line.Length > 0 ? line : null;
    }

    public void Read(string line, WordParagraph paragraph)
    {
        if (Style(paragraph) is StyleIds.SignatureNote || line.StartsWith('('))
        {
            note ??= line;
        }
        else if (IsOffice(line, paragraph))
        {
            (apart, room) = (room, false);
            lines.Add(SignatureLine.Parse(line));
        }
        else if (name is null)
        {
            name = line;
        }
        else
        {
            PassOver(line);
        }
    }

    /// <summary>Next to others who sign with their office, a line without one is no signer.</summary>
    public void PassOver() => PassOver(name ?? note ?? "");

    private void PassOver(string line) => parts.PassOver($"dòng ở phần chữ ký: “{line}”");

    private bool IsOffice(string line, WordParagraph paragraph) => Style(paragraph) switch
    {
        StyleIds.Authority or StyleIds.Position or StyleIds.Concurrently => true,
        StyleIds.SignerName or StyleIds.SignatureNote => false,
        _ => Patterns.IsUpper(line) || line.Equals("kiêm", StringComparison.OrdinalIgnoreCase),
    };

    private string? Style(WordParagraph paragraph) => parts.Styles.Ours ? paragraph.Style : null;
}
