namespace Danchu.Documents.Forms;

/// <summary>The signature block (quyền hạn, chức vụ, họ tên): a column on the right, lengths in millimetres.</summary>
public sealed record SignatureForm
{
    /// <summary>Width of the left column with the recipients.</summary>
    public required double LeftWidth { get; init; }

    /// <summary>The abbreviation for each kind of authority this form knows.</summary>
    public required IReadOnlyDictionary<SignatureRole, string> Abbreviations { get; init; }

    /// <summary>Lines with an abbreviation (quyền hạn).</summary>
    public required TextForm Authority { get; init; }

    public required TextForm Position { get; init; }

    /// <summary>"kiêm".</summary>
    public required TextForm Concurrently { get; init; }

    public required TextForm Note { get; init; }

    public required TextForm Name { get; init; }

    /// <summary>Room for signature and seal.</summary>
    public required double Room { get; init; }

    /// <summary>How many signers of a joint document (văn bản liên tịch) stand side by side; the recipients are then below them.</summary>
    public int JointColumns { get; init; } = 2;
}

/// <summary>The list of recipients ("Nơi nhận"), bottom left.</summary>
public sealed record RecipientsForm
{
    public required string Label { get; init; }

    public required TextForm LabelLook { get; init; }

    public required TextForm Look { get; init; }

    public required string ItemEnd { get; init; }

    /// <summary>"Lưu: " or "Lưu ".</summary>
    public required string ArchiveLead { get; init; }

    public required string LastEnd { get; init; }
}

/// <summary>The head of an annex: its label, its title and the line that says to which document it belongs.</summary>
public sealed record AnnexForm
{
    /// <summary>"Phụ lục".</summary>
    public required string Label { get; init; }

    public required TextForm LabelLook { get; init; }

    public required TextForm Title { get; init; }

    /// <summary>"(Kèm theo {type} số {number} ngày {date} của {issuer})"; {shortDate} writes 25/12/2023.</summary>
    public required string Attached { get; init; }

    /// <summary>The same behind a document that has no number of its own.</summary>
    public string AttachedUnnumbered { get; init; } = "(Kèm theo {type} của {issuer})";

    public required TextForm AttachedLook { get; init; }

    /// <summary>Pages of each annex are numbered from 1.</summary>
    public bool OwnPageNumbers { get; init; }
}
