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
/// <param name="Printed">False for figures that only the report's text needs: asked with the form, not printed in its annex.</param>
public sealed record FormGroupEntry(string Number, string Heading, bool Printed, IReadOnlyList<FormRowEntry> Rows);

/// <param name="Number">"-" where the official form only has a dash.</param>
public sealed record FormRowEntry(string Number, string Label, string Indicator, FigureScope Scope, string? Note, int SourceLine);
