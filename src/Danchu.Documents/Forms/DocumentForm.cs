namespace Danchu.Documents.Forms;

/// <summary>Whose form (thể thức) a document follows.</summary>
public enum IssuerForm
{
    State,
    Party,
}

/// <summary>
/// A document form as data: every measure and mark the regulation fixes. Read from catalogue/document-forms, where each value stands with its
/// source; this library holds none of them. Lengths in millimetres, font sizes and spacing in points.
/// </summary>
public sealed record DocumentForm
{
    public required string Key { get; init; }

    public required string Name { get; init; }

    public required string Source { get; init; }

    public required IssuerForm Issuer { get; init; }

    public required DateOnly ValidFrom { get; init; }

    /// <summary>Last day, inclusive; none while in force.</summary>
    public DateOnly? ValidUntil { get; init; }

    public required string Font { get; init; }

    public required PageForm Page { get; init; }

    public required HeadForm Head { get; init; }

    public required AddresseesForm Addressees { get; init; }

    public required BodyForm Body { get; init; }

    public required TableForm Table { get; init; }

    public required SignatureForm Signature { get; init; }

    public required RecipientsForm Recipients { get; init; }

    public required AnnexForm Annex { get; init; }
}

/// <summary>Size and look of one element's letters.</summary>
public sealed record TextForm
{
    public required double Size { get; init; }

    public bool Bold { get; init; }

    public bool Italic { get; init; }

    public bool Underline { get; init; }

    /// <summary>Chữ in hoa.</summary>
    public bool Upper { get; init; }
}

/// <summary>The sheet and its margins in millimetres, and the page number.</summary>
public sealed record PageForm
{
    public required double Width { get; init; }

    public required double Height { get; init; }

    public required double Top { get; init; }

    public required double Bottom { get; init; }

    public required double Left { get; init; }

    public required double Right { get; init; }

    /// <summary>Left and right change places on the back of a sheet.</summary>
    public bool Mirrored { get; init; }

    public required TextForm Number { get; init; }

    /// <summary>From the top edge to the page number.</summary>
    public required double NumberFromTop { get; init; }

    internal double TextWidth(bool landscape) => (landscape ? Height : Width) - Left - Right;
}
