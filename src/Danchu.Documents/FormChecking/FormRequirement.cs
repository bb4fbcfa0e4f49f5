namespace Danchu.Documents.FormChecking;

/// <summary>How well the source of a requirement is known. It bounds how much a finding may weigh.</summary>
public enum SourceTrust
{
    /// <summary>General knowledge: to be verified before anyone relies on it.</summary>
    GK,

    /// <summary>Seen in real reports: custom, not rule.</summary>
    S,

    /// <summary>Read in a secondary source.</summary>
    V2,

    /// <summary>Read in the text of the regulation.</summary>
    V,
}

/// <summary>What one rule demands in one form, with its own source: a line of catalogue/document-forms/checks.</summary>
public sealed record FormRequirement
{
    public required string Code { get; init; }

    /// <summary>The element or side it is about; empty when the rule is about one thing alone.</summary>
    public string Of { get; init; } = "";

    public double? Least { get; init; }

    public double? Most { get; init; }

    public string? Text { get; init; }

    public required string Source { get; init; }

    public required SourceTrust Trust { get; init; }
}

/// <summary>All that is demanded in one form.</summary>
public sealed record FormRequirements
{
    /// <summary>Key of the document form.</summary>
    public required string Form { get; init; }

    public required IReadOnlyList<FormRequirement> Rules { get; init; }
}
