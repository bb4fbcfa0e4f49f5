namespace Danchu.Documents;

/// <summary>
/// Quyền hạn, chức vụ, họ tên. A list of lines, because real ones are: "TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH",
/// "PHÓ BÍ THƯ / kiêm / TRƯỞNG BAN CHỈ ĐẠO".
/// </summary>
public sealed record SignatureBlock(Sequence<SignatureLine> Lines)
{
    /// <summary>None while unsigned.</summary>
    public string? SignerName { get; init; }

    /// <summary>Under the position, in a form to be filled in: "(Ký, ghi rõ họ và tên, đóng dấu)".</summary>
    public string? Note { get; init; }

    /// <summary>A block from lines as people write them, in either notation.</summary>
    public static SignatureBlock Parse(IEnumerable<string> lines, string? signerName = null) =>
        new(lines.Select(SignatureLine.Parse).ToSequence()) { SignerName = signerName };
}

/// <summary>What a line of a signature block says: the authority under which one signs (quyền hạn, NĐ 30/2020 annex I.II.7) or an office.</summary>
public enum SignatureRole
{
    /// <summary>Chức vụ of the signer.</summary>
    Position,

    /// <summary>Thay mặt tập thể: TM. / T/M.</summary>
    OnBehalfOf,

    /// <summary>Ký thay cấp trưởng: KT. / K/T.</summary>
    InPlaceOf,

    /// <summary>Thừa lệnh: TL. / T/L.</summary>
    ByOrderOf,

    /// <summary>Thừa ủy quyền: TUQ.</summary>
    AuthorisedBy,

    /// <summary>Quyền: Q.</summary>
    Acting,

    /// <summary>"kiêm": the next line is a second office of the same signer.</summary>
    Concurrently,
}

/// <summary>One line of a signature block.</summary>
/// <param name="Text">Without the abbreviation: "CHỦ TỊCH". Empty for "kiêm".</param>
public sealed record SignatureLine(SignatureRole Role, string Text)
{
    public static SignatureLine Position(string text) => new(SignatureRole.Position, text);

    public static SignatureLine OnBehalfOf(string text) => new(SignatureRole.OnBehalfOf, text);

    public static SignatureLine InPlaceOf(string text) => new(SignatureRole.InPlaceOf, text);

    public static SignatureLine Concurrently { get; } = new(SignatureRole.Concurrently, "");

    /// <summary>Reads a line in State or Party notation: "KT. CHỦ TỊCH" and "K/T CHỦ TỊCH" are the same line.</summary>
    public static SignatureLine Parse(string line)
    {
        var text = line.Trim();
        if (text.Equals("kiêm", StringComparison.OrdinalIgnoreCase))
        {
            return Concurrently;
        }

        foreach (var (mark, role) in Marks)
        {
            if (text.StartsWith(mark, StringComparison.Ordinal) && (mark[^1] == '.' || text.Length == mark.Length || text[mark.Length] is ' ' or '.'))
            {
                return new SignatureLine(role, text[mark.Length..].TrimStart('.', ' '));
            }
        }

        return Position(text);
    }

    private static readonly (string Mark, SignatureRole Role)[] Marks =
    [
        ("TUQ.", SignatureRole.AuthorisedBy), ("TM.", SignatureRole.OnBehalfOf), ("T/M", SignatureRole.OnBehalfOf),
        ("KT.", SignatureRole.InPlaceOf), ("K/T", SignatureRole.InPlaceOf),
        ("TL.", SignatureRole.ByOrderOf), ("T/L", SignatureRole.ByOrderOf), ("Q.", SignatureRole.Acting),
    ];
}
