namespace Danchu.Core.Catalogue.Reading;

/// <summary>Biểu số liệu: one file of forms/.</summary>
public sealed record FormFile(
    string File,
    string ContentHash,
    string Key,
    int Version,
    string Name,
    string Title,
    IReadOnlyList<string> ForKinds,
    DateOnly ValidFrom,
    DateOnly? ValidTo,
    string Source,
    IReadOnlyList<FormGroupEntry> Groups);

/// <summary>A heading of the form; without rows where only smaller headings follow ("6." before "6.1.").</summary>
public sealed record FormGroupEntry(string Number, string Heading, IReadOnlyList<FormRowEntry> Rows);

/// <param name="Number">"-" where the official form only has a dash.</param>
public sealed record FormRowEntry(string Number, string Label, string Indicator, FigureScope Scope, string? Note, int SourceLine);
