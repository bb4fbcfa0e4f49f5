namespace Danchu.Core.Accounts;

/// <summary>A new account, or one with a new password. The password is shown once and kept nowhere but as its hash.</summary>
public sealed record CreatedPerson(Guid Id, string UserName, string TemporaryPassword)
{
    /// <summary>The last day on which it lets in.</summary>
    public DateOnly? LastDay { get; init; }
}
