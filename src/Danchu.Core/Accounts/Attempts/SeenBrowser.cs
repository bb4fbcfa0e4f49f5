namespace Danchu.Core.Accounts.Attempts;

/// <summary>A browser with which people signed in before, as its own sealed cookie says.</summary>
/// <param name="People">Who signed in with it.</param>
public sealed record SeenBrowser(Guid Id, IReadOnlyList<Guid> People);
