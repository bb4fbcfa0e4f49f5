using Danchu.Core.Database;
using Danchu.Core.Identifiers;

namespace Danchu.Core.Changes;

/// <summary>A version of the catalogue, or one that a unit wrote itself: its own changes on screen until a round uses it, then the next is made.</summary>
/// <typeparam name="TSelf">The thing itself: rubric, outline, form.</typeparam>
public interface IOwnVersion<TSelf> : ICatalogueVersion<TSelf>
    where TSelf : class, IOwnVersion<TSelf>
{
    /// <summary>Of this version alone.</summary>
    Guid VersionId { get; }

    /// <summary>The organisation that wrote it; null for those of the catalogue.</summary>
    OrganisationId? OwnerId { get; }

    new string ContentHash { get; set; }

    uint RowVersion { get; }

    /// <summary>The same content as another version or another thing.</summary>
    TSelf CopyAs(string key, int version, OrganisationId? owner);
}
