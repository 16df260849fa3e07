/** Where Rentrée starts; a package below is a module. */
@NullMarked
package fr.rentree;

import org.jspecify.annotations.NullMarked;
