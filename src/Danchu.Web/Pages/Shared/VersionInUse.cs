namespace Danchu.Web.Pages.Shared;

/// <summary>What a page that edits a version says of it: a newer one is there, or rounds use it.</summary>
/// <param name="NewestHref">Where the newest version is edited; null when it is this one.</param>
public sealed record VersionInUse(int Version, int Rounds, int Newest, string? NewestHref);
