using Danchu.Core.Access;

namespace Danchu.Demonstration.Samples;

/// <summary>One membership: one row of people.csv. A person with several memberships has several rows with the same user name and full name.</summary>
public sealed record PersonRow(string UserName, string FullName, string Organisation, Role Role, int SourceLine);
