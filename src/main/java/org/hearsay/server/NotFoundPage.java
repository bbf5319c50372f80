package org.hearsay.server;

import jakarta.servlet.http.HttpServletRequest;

/** What is said where nothing is, with ways on. */
final class NotFoundPage extends PageServlet {

  private static final long serialVersionUID = 1L;

  @Override
  Reply answer(HttpServletRequest request) {
    return Reply.page(
        404,
        "Not found",
        html -> {
          html.element("h1", "Not found").line();
          html.element("p", "There is no page at this address.", "class", "problem").line();
          SearchPage.form(html, "");
          html.open("p").text("Or go to ");
          html.element("a", "the first page", "href", "/").text(".").close().line();
        });
  }
}
