namespace Danchu.Core.Database;

/// <summary>A version of something the catalogue gives (outline, form, rubric): named by key and version, unchanged once a round uses it.</summary>
/// <typeparam name="TSelf">The thing itself.</typeparam>
public interface ICatalogueVersion<in TSelf>
    where TSelf : ICatalogueVersion<TSelf>
{
    string Key { get; }

    /// <summary>From 1.</summary>
    int Version { get; }

    /// <summary>SHA-256 of what it says, in hexadecimal.</summary>
    string ContentHash { get; }

    /// <summary>Says from now on what the other says; key and version stay.</summary>
    void TakeOver(TSelf content);
}
