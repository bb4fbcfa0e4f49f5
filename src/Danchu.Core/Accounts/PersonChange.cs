using Danchu.Core.Access;

namespace Danchu.Core.Accounts;

/// <summary>What history records of an account: never the password or its hash.</summary>
internal sealed record PersonChange(
    string UserName, string FullName, Role? Role = null, string? Organisation = null, Role? ProposedRole = null, ReportingLine? Line = null)
{
    public static PersonChange Of(Person person) => new(person.UserName ?? "", person.FullName);

    public static PersonChange Of(Person person, Role role, string organisationCode, ReportingLine? line = null) =>
        new(person.UserName ?? "", person.FullName, role, organisationCode, Line: line);

    public static PersonChange Proposed(Person person, Role role, string organisationCode, ReportingLine? line = null) =>
        new(person.UserName ?? "", person.FullName, Organisation: organisationCode, ProposedRole: role, Line: line);
}
