namespace Danchu.Core.Addresses;

public static partial class Address
{
    /// <summary>One's own account.</summary>
    public static class Account
    {
        public static string Index() => "/account";

        public static string Password() => "/account/password";

        public static string SecondFactor() => "/account/second-factor";

        /// <summary>The security records that concern oneself.</summary>
        /// <param name="before">Where the page before ended.</param>
        public static string Records(string? before = null) => Query("/account/records", ("before", before));

        /// <summary>The browsers in which one is signed in.</summary>
        public static string Sessions() => "/account/sessions";
    }

    public static class SignIn
    {
        public static string Index() => "/sign-in";

        /// <param name="returnUrl">Where to go once the code is right.</param>
        public static string Code(string? returnUrl = null) => Query("/sign-in/code", ("returnUrl", returnUrl));

        /// <summary>The page of the code, with a form that is carried through signing in.</summary>
        public static string AskCode() => Query(Code(), ("handler", "Ask"));
    }

    public static class SignOut
    {
        public static string Index() => "/sign-out";
    }

    public static class People
    {
        public static string Index() => "/people";

        /// <param name="organisation">Code of the unit to fill in.</param>
        public static string Create(string? organisation = null) => Query("/people/create", ("organisation", organisation));

        /// <param name="organisation">Code of the unit to fill in.</param>
        public static string Give(string? userName = null, string? organisation = null) =>
            Query("/people/give", ("userName", userName), ("organisation", organisation));

        public static string Import() => "/people/import";

        public static string ImportTemplate() => "/people/import?handler=Template";

        /// <summary>Proposed roles that wait for a second administrator.</summary>
        public static string Waiting() => "/people/waiting";

        public static string Overview(Guid id) => $"/people/{id}";

        /// <summary>Keys by which other systems act for the account.</summary>
        public static string Keys(Guid id) => $"/people/{id}/keys";

        /// <summary>From when which roles need a second factor.</summary>
        public static string SecondFactorDemands() => "/people/second-factor-demands";
    }
}
