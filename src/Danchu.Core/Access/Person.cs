using Danchu.Core.Identifiers;
using Microsoft.AspNetCore.Identity;

namespace Danchu.Core.Access;

/// <summary>A person who signs in. Rights come from memberships, never from the account itself.</summary>
public sealed class Person : IdentityUser<Guid>
{
    public const int NameLimit = 100;
    public const int UserNameLimit = 50;
    public const int PasswordMinimum = 10;
    public const int PasswordLimit = 128;

    public Person() => Id = Guid.CreateVersion7();

    public required string FullName { get; set; }

    public string SearchName { get; set; } = "";

    /// <summary>
    /// The one unit whose administrators, or those above it, keep the account (name, password, disabling), whatever roles it has elsewhere. Null only for
    /// an account that never had a role: those at the top keep it.
    /// </summary>
    public OrganisationId? HomeOrganisationId { get; set; }

    /// <summary>Set when an administrator gave the password: the person must choose another before anything else.</summary>
    public bool MustChangePassword { get; set; }

    /// <summary>The last day on which a password given by an administrator lets in; null for one's own.</summary>
    public DateOnly? TemporaryPasswordUntil { get; set; }

    /// <summary>A person who left stays in the history by name and cannot sign in.</summary>
    public bool Disabled { get; set; }
}
