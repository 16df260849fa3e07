# Thin: each target is one command that you can type yourself.
# Maven may run on 17, but the formatter reads Java 25 only on 25
JDK25 := $(firstword $(wildcard /usr/lib/jvm/*25*))
ifneq ($(JDK25),)
export JAVA_HOME := $(JDK25)
endif

MVN = mvn --batch-mode --no-transfer-progress

.PHONY: run test format bench load package browser

run:            ## everything on http://localhost:8080
	$(MVN) -q spring-boot:run

test: browser   ## every check there is
	$(MVN) verify

format:         ## the house's Java format
	$(MVN) -q spotless:apply

package:        ## target/rentree.jar
	$(MVN) -q -DskipTests package

browser:        ## the browser of the page tests
	@command -v chromium >/dev/null || (apt-get update -qq && apt-get install -y -qq chromium)
