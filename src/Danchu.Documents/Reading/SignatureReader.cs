using Danchu.Documents.Word;

namespace Danchu.Documents.Reading;

/// <summary>The lines of one signer: authority and position, a note, the name.</summary>
internal sealed class SignatureReader(WordParts parts)
{
    private readonly List<SignatureLine> _lines = [];
    private string? _name, _note;
    private bool _room, _apart, _named;

    public bool IsEmpty => _lines.Count == 0 && _name is null && _note is null && !_named;

    /// <summary>The signer's name was there, or its place in a file of ours.</summary>
    public bool IsWhole => _name is not null || _named;

    /// <summary>Says in what office he signs.</summary>
    public bool HasOffice => _lines.Count > 0;

    public SignatureBlock Build()
    {
        // A name in capitals stands apart from the office above it, where there is room to sign.
        if (_name is null && !_named && _apart && _lines is [_, .., { Role: SignatureRole.Position } last] && !Patterns.Office().IsMatch(last.Text))
        {
            _lines.RemoveAt(_lines.Count - 1);
            _name = last.Text;
        }

        return new SignatureBlock(_lines.ToSequence()) { SignerName = _name, Note = _note };
    }

    /// <summary>Room between the lines.</summary>
    public void Blank() => _room = true;

    /// <summary>Whether this line begins with another signer: capitals below a name.</summary>
    public bool Ends(string line, WordParagraph paragraph) => IsWhole && (parts.Styles.Ours || IsOffice(line, paragraph));

    /// <summary>The place of the name in a file of ours, filled or not.</summary>
    public void Name(string line)
    {
        _named = true;
        _name = line.Length > 0 ? line : null;
    }

    public void Read(string line, WordParagraph paragraph)
    {
        if (Style(paragraph) is StyleIds.SignatureNote || line.StartsWith('('))
        {
            _note ??= line;
        }
        else if (IsOffice(line, paragraph))
        {
            (_apart, _room) = (_room, false);
            _lines.Add(SignatureLine.Parse(line));
        }
        else if (_name is null)
        {
            _name = line;
        }
        else
        {
            PassOver(line);
        }
    }

    /// <summary>Beside others who sign in an office, a line without any is no signer.</summary>
    public void PassOver() => PassOver(_name ?? _note ?? "");

    private void PassOver(string line) => parts.PassOver($"dòng ở phần chữ ký: “{line}”");

    private bool IsOffice(string line, WordParagraph paragraph) => Style(paragraph) switch
    {
        StyleIds.Authority or StyleIds.Position or StyleIds.Concurrently => true,
        StyleIds.SignerName or StyleIds.SignatureNote => false,
        _ => Patterns.IsUpper(line) || line.Equals("kiêm", StringComparison.OrdinalIgnoreCase),
    };

    private string? Style(WordParagraph paragraph) => parts.Styles.Ours ? paragraph.Style : null;
}
