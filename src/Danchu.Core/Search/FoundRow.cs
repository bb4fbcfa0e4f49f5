using Danchu.Core.Identifiers;

namespace Danchu.Core.Search;

/// <summary>Something found, before it is shown.</summary>
/// <param name="Section">Of a text, where it stands.</param>
internal sealed record FoundRow(string Title, string Detail, string Href, FoundSection? Section = null);

/// <summary>A section of a report.</summary>
internal sealed record FoundSection(ReportId Report, OutlineId Outline, string Key);
